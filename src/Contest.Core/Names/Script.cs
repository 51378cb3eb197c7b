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
    /// <summary>The first letter of <paramref name="text"/> that does not belong to <paramref name="script"/>, or <c>null</c>. Spaces, hyphens and apostrophes belong to all.
    /// Hangul is whole syllables; Cyrillic is the Russian alphabet; Latin is the letters of passports and of romanizations. Digits, full-width letters, letters without sound and marks that are not composed belong to none.</summary>
    public static char? FirstForeignLetter(string text, Script script)
    {
        foreach (var letter in text)
            if (char.IsLetter(letter) ? !Belongs(letter, script) : !IsJoint(letter))
                return letter;
        return null;
    }

    /// <summary>The script of the first letter of <paramref name="text"/> that has one, composed or not; <c>null</c> when none has.</summary>
    public static Script? Of(string text)
    {
        foreach (var letter in text)
            foreach (var script in Scripts)
                if (Belongs(letter, script) || (script == Script.Hangul && letter is >= '\u1100' and <= '\u11FF'))
                    return script;
        return null;
    }

    private static readonly Script[] Scripts = [Script.Hangul, Script.Cyrillic, Script.Latin];

    private static bool IsJoint(char sign) => sign is ' ' or '-' or '\'' or '’' or '\u00A0';

    private static bool Belongs(char letter, Script script) => script switch
    {
        Script.Hangul => HangulSyllable.Is(letter),
        // The Ukrainian і and the Macedonian ѕ are the Latin letters to the eye; a Russian spelling has neither.
        Script.Cyrillic => letter is (>= 'А' and <= 'я') or 'Ё' or 'ё',
        _ => letter is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '\u00C0' and <= '\u017E' and not ('×' or '÷')),
    };
}
