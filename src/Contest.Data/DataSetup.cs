using Contest.Data.Access;
using Contest.Data.Appeals;
using Contest.Data.Awards;
using Contest.Data.Editions;
using Contest.Data.Judging;
using Contest.Data.Names;
using Contest.Data.Ranking;
using Contest.Data.Registration;
using Contest.Data.Travel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Contest.Data;

/// <summary>Puts the services of this project into a program and the database into a folder.</summary>
public static class DataSetup
{
    /// <summary>The name of the database in the data folder.</summary>
    public const string FileName = "contest.db";

    /// <summary>Registers everything that remembers.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="folder">The data folder; it is made.</param>
    public static IServiceCollection AddContestData(this IServiceCollection services, string folder)
    {
        Directory.CreateDirectory(folder);
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, FileName),
            ForeignKeys = true,
            DefaultTimeout = 60,
        }.ToString();
        services.AddSingleton(TimeProvider.System);
        services.AddPooledDbContextFactory<ContestDb>(options => options.UseSqlite(connection).AddInterceptors(Patience.Instance).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        services.AddIdentityCore<Staff>(options =>
        {
            options.Password.RequiredLength = 12;
            options.Password.RequireNonAlphanumeric = options.Password.RequireDigit = options.Password.RequireUppercase = options.Password.RequireLowercase = false;
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.User.AllowedUserNameCharacters = "";
        }).AddEntityFrameworkStores<ContestDb>();

        services.AddSingleton<RoundChanges>();
        services.AddSingleton<DeskChanges>();
        services.AddSingleton(provider => new ScoreWriter(connection, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(_ => new OpenLinks(connection));
        services.AddSingleton<AccessService>();
        services.AddSingleton<EditionService>();
        services.AddSingleton<SpellingService>();
        services.AddSingleton<EditionLifeService>();
        services.AddSingleton<RegulationService>();
        services.AddSingleton<RehearsalService>();
        services.AddSingleton<TorflService>();
        services.AddSingleton<RegistrationService>();
        services.AddSingleton<ContestantService>();
        services.AddSingleton<ContestantPapersService>();
        services.AddSingleton<DuplicateService>();
        services.AddSingleton<InstitutionService>();
        services.AddSingleton<DeskService>();
        services.AddSingleton<ImportService>();
        services.AddSingleton<ApplicationService>();
        services.AddSingleton<DelegationService>();
        services.AddSingleton<TeamService>();
        services.AddSingleton<JuryService>();
        services.AddSingleton<PanelService>();
        services.AddSingleton<AbsenceService>();
        services.AddSingleton<JudgingService>();
        services.AddSingleton<TabletService>();
        services.AddSingleton<MessageService>();
        services.AddSingleton<RoundDeskService>();
        services.AddSingleton<ChiefService>();
        services.AddSingleton<PaperService>();
        services.AddSingleton<MarksImport>();
        services.AddSingleton<CodingService>();
        services.AddSingleton<DrawService>();
        services.AddSingleton<RankingService>();
        services.AddSingleton<AppealService>();
        services.AddSingleton<HearingService>();
        services.AddSingleton<AwardService>();
        services.AddSingleton<DiplomaService>();
        services.AddSingleton<JuryDecisionService>();
        services.AddSingleton<NominationService>();
        services.AddSingleton<PublicationService>();
        services.AddSingleton<TravelService>();
        return services;
    }

    /// <summary>Brings the database to the newest form and sets how it is kept: WAL, synchronous=FULL, nothing acknowledged that a power cut could take back.</summary>
    public static async Task MigrateContestDataAsync(this IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<ContestDb>>().CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;");
        await db.Database.MigrateAsync();
        await services.GetRequiredService<TorflService>().FillAsync();
    }
}
