using Contest.Data.Access;
using Contest.Data.Appeals;
using Contest.Data.Awards;
using Contest.Data.Editions;
using Contest.Data.Judging;
using Contest.Data.Names;
using Contest.Data.Ranking;
using Contest.Data.Registration;
using Contest.Data.Travel;

namespace Contest.Tests;

/// <summary>The services of the world.</summary>
public sealed partial class ContestWorld
{
    public AccessService Access => Get<AccessService>();
    public EditionService Editions => Get<EditionService>();
    public SpellingService Spellings => Get<SpellingService>();
    public EditionLifeService Life => Get<EditionLifeService>();
    public RegulationService Regulations => Get<RegulationService>();
    public RehearsalService Rehearsals => Get<RehearsalService>();
    public TorflService Torfl => Get<TorflService>();
    public RegistrationService Registration => Get<RegistrationService>();
    public ContestantService Contestants => Get<ContestantService>();
    public ContestantPapersService Papers => Get<ContestantPapersService>();
    public DuplicateService Duplicates => Get<DuplicateService>();
    public InstitutionService InstitutionList => Get<InstitutionService>();
    public ImportService Imports => Get<ImportService>();
    public ApplicationService Applications => Get<ApplicationService>();
    public DelegationService Delegations => Get<DelegationService>();
    public JuryService Jury => Get<JuryService>();
    public PanelService Panels => Get<PanelService>();
    public AbsenceService Absences => Get<AbsenceService>();
    public TabletService Tablets => Get<TabletService>();
    public MessageService Messages => Get<MessageService>();
    public JudgingService Judging => Get<JudgingService>();
    public RoundDeskService RoundDesk => Get<RoundDeskService>();
    public ChiefService Chief => Get<ChiefService>();
    public PaperService Paper => Get<PaperService>();
    public CodingService Coding => Get<CodingService>();
    public DrawService Draws => Get<DrawService>();
    public DeskService Desk => Get<DeskService>();
    public MarksImport MarksImport => Get<MarksImport>();
    public RankingService Ranking => Get<RankingService>();
    public AppealService Appeals => Get<AppealService>();
    public HearingService Hearings => Get<HearingService>();
    public AwardService Awards => Get<AwardService>();
    public DiplomaService Diplomas => Get<DiplomaService>();
    public JuryDecisionService Decisions => Get<JuryDecisionService>();
    public NominationService Nominations => Get<NominationService>();
    public PublicationService Publications => Get<PublicationService>();
    public TeamService Teams => Get<TeamService>();
    public TravelService Travel => Get<TravelService>();
}
