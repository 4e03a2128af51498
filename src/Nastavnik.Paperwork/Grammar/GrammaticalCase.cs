namespace Nastavnik.Paperwork.Grammar;

/// <summary>The six cases in the school order: И, Р, Д, В, Т, П.</summary>
public enum GrammaticalCase
{
    Nominative,
    Genitive,
    Dative,
    Accusative,
    Instrumental,
    Prepositional,
}

/// <summary>Grammatical gender of a person: it picks endings, nothing else.</summary>
public enum Gender
{
    Male,
    Female,
}
