namespace Contest.Web.Commands;

/// <summary>Tells how far a long work is: one line that moves on a terminal, plain lines elsewhere.</summary>
public sealed class ConsoleProgress
{
    private readonly bool _moves = !Console.IsOutputRedirected;

    /// <summary>Begins a step.</summary>
    public void Step(string text) => Write(text, end: false);

    /// <summary>Says how far the step is; on a terminal only, for elsewhere it would be noise.</summary>
    public void Part(string text, int done)
    {
        if (_moves)
            Write($"{text} {done}", end: false);
    }

    /// <summary>Ends a step with what came out.</summary>
    public void Done(string text) => Write(text, end: true);

    private void Write(string text, bool end)
    {
        if (_moves)
            Console.Write($"\r\u001b[K{text}{(end ? Environment.NewLine : "")}");
        else if (end)
            Console.WriteLine(text);
    }
}
