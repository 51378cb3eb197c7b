using Contest.Web.Editions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Contest.Tests.Web.Editions;

/// <summary>The fields of two open rounds, of the result and of the awards over one draft.</summary>
internal sealed class DraftFields : ComponentBase
{
    [Parameter] public RegulationDraft Draft { get; set; } = null!;

    protected override void OnInitialized() => Draft.Changed += () => InvokeAsync(StateHasChanged);

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<CascadingValue<RegulationDraft>>(0);
        builder.AddComponentParameter(1, "Value", Draft);
        builder.AddComponentParameter(2, "ChildContent", (RenderFragment)(inner =>
        {
            foreach (var round in new[] { 0, 1 })
            {
                inner.OpenComponent<RoundEditor>(3);
                inner.AddComponentParameter(4, "Index", round);
                inner.AddComponentParameter(5, "IsOpen", true);
                inner.CloseComponent();
            }
            inner.OpenComponent<ResultFields>(6);
            inner.CloseComponent();
            inner.OpenComponent<AwardFields>(7);
            inner.CloseComponent();
        }));
        builder.CloseComponent();
    }
}
