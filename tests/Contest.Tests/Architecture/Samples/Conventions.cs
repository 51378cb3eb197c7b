// Deliberately bad: the architecture tests must find these, but not the interface that two types share.
namespace Contest.Tests.Architecture.Samples;

public sealed class SampleHelper;

public sealed class SampleManager<T> : ISampleRepository
{
    public T? Value { get; init; }
}

public interface ISampleRepository;

public interface ISampleShared;

public sealed record SampleOne : ISampleShared;

public sealed record SampleTwo : ISampleShared;
