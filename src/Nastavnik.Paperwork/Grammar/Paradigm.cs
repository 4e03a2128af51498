namespace Nastavnik.Paperwork.Grammar;

/// <summary>
/// How one word changes: how many letters to cut and what to add in Р Д В Т П.
/// «=» in the table means the case looks like the nominative.
/// </summary>
internal sealed class Paradigm
{
    public static readonly Paradigm Unchanged = new(0, "= = = = =");

    private readonly int _cut;
    private readonly string[] _endings;

    public Paradigm(int cut, string endings)
    {
        _cut = cut;
        _endings = endings.Split(' ');
        if (_endings.Length != 5)
        {
            throw new ArgumentException("Five endings are needed: Р Д В Т П.", nameof(endings));
        }
    }

    public CaseForms Apply(string word)
    {
        if (_cut > word.Length)
        {
            return CaseForms.Same(word);
        }

        string stem = word[..^_cut];
        bool shouted = Letters.IsShouted(word);
        string Form(int index)
        {
            string ending = _endings[index];
            return ending == "=" ? word : stem + (shouted ? ending.ToUpperInvariant() : ending);
        }

        return new CaseForms(word, Form(0), Form(1), Form(2), Form(3), Form(4));
    }
}
