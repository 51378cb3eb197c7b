using CsCheck;

namespace Contest.Tests.Core.Names;

/// <summary>Hangul words and names of the tests' own making.</summary>
internal static class HangulTexts
{
    /// <summary>One to four syllables, any of Unicode's.</summary>
    public static Gen<string> Word { get; } = Gen.String[Gen.Char['가', '힣'], 1, 4];

    /// <summary>Surnames that people have.</summary>
    public static readonly string[] Surnames =
        ["김", "리", "박", "최", "정", "강", "조", "윤", "장", "림", "한", "오", "서", "신", "권", "황", "안", "송", "류", "전", "홍", "고", "문", "량", "손", "배", "백", "허", "남", "심", "로", "하", "곽", "성", "차", "주", "우", "구", "민", "라", "렴", "계", "엄", "원", "천", "방", "현", "함", "태", "남궁", "독고", "선우"];

    /// <summary>Syllables that given names are made of.</summary>
    public static readonly string[] Syllables =
        ["철", "수", "영", "희", "성", "민", "은", "정", "일", "남", "옥", "순", "금", "혁", "진", "국", "광", "명", "학", "룡", "현", "경", "미", "향", "설", "주", "선", "혜", "련", "춘", "봉", "석", "용", "호", "길", "덕", "복", "실", "심", "애", "숙", "란", "윤", "범", "기", "창", "송", "월", "권", "태", "청", "의", "예", "원"];
}
