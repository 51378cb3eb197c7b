namespace Contest.Core.Names;

/// <summary>The script that a field of a name must be written in.</summary>
public enum Script
{
    Hangul,
    Cyrillic,
    Latin,
}

/// <summary>Finds letters of another script in a name, the Cyrillic «С» in a Latin passport name above all (rule N3).</summary>
public static class ScriptRule
{
    /// <summary>The first letter of <paramref name="text"/> that does not belong to <paramref name="script"/>, or <c>null</c>. Spaces, hyphens and apostrophes belong to all.</summary>
    public static char? FirstForeignLetter(string text, Script script)
    {
        foreach (var letter in text)
            if (char.IsLetter(letter) ? !Belongs(letter, script) : !IsJoint(letter))
                return letter;
        return null;
    }

    private static bool IsJoint(char sign) => sign is ' ' or '-' or '\'' or '’' or '\u00A0';

    private static bool Belongs(char letter, Script script) => script switch
    {
        Script.Hangul => letter is >= '\uAC00' and <= '\uD7A3',
        Script.Cyrillic => letter is >= '\u0400' and <= '\u04FF',
        _ => letter is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '\u00C0' and <= '\u024F'),
    };
}
