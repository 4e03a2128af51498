using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.SchoolProgrammes;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <summary>A person as the paper names him. JSON-safe.</summary>
/// <param name="Post">«учитель математики», «ученица 9 «А» класса»; null: not known.</param>
public sealed record SheetPerson(Guid Id, string Surname, string GivenName, string? Patronymic, Gender Gender, NameCorrections? Corrections, string? Post)
{
    public static SheetPerson Of(Guid id, PersonName name, string? post) => new(id, name.Surname, name.GivenName, name.Patronymic, name.Gender, name.Corrections, post);

    public PersonName Name() => new(Surname, GivenName, Patronymic, Gender, Corrections);
}

/// <summary>What the parties agree to and the head approves: the text, with nothing of its later fate.</summary>
public sealed record ProgrammeText(
    string FormName,
    string RoleModelName,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Directions,
    ProgrammeMode Mode,
    SheetPerson Mentor,
    IReadOnlyList<SheetPerson> Mentees,
    SheetPerson? Curator,
    string Difficulties,
    string Request,
    string Strengths,
    ExplanatoryNote Note,
    DateOnly? Start,
    DateOnly? End,
    IReadOnlyList<PlanCells> Rows)
{
    /// <summary>Specialists of support.</summary>
    public IReadOnlyList<SheetPerson> Support { get; init; } = [];

    private static readonly JsonSerializerOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>SHA-256 of the text in hexadecimal: the same words give the same sum.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, Canonical)));
}

/// <summary>The organisation as the paper names it.</summary>
/// <param name="Whose">«педагогических работников», «обучающихся», «воспитанников»: whose mentoring it is.</param>
/// <param name="Council">Name of the body of mentors in the genitive; null in versions kept before it could be chosen.</param>
public sealed record SheetOrganisation(string FullName, string ShortName, string City, Regime Regime, string Whose, bool HasCouncil, string? Council = null);

/// <summary>A line of the agreement sheet: a party, and its mark when given.</summary>
public sealed record SheetMark(MarkSide Side, SheetPerson Person, SheetPerson? For, DateOnly? On, bool InAccount);

/// <summary>The stamp УТВЕРЖДАЮ. Without a date it waits for the signature.</summary>
/// <param name="Post">«Директор», «И. о. директора», «Куратор».</param>
/// <param name="Order">Requisites of the order on the pair that changed the text; null: the head approved the text itself.</param>
public sealed record SheetApproval(string Post, string Name, DateOnly? On, string? Order = null);

/// <summary>All that stands on the paper D-11. JSON-safe: versions keep it whole.</summary>
public sealed record ProgrammeSheet(SheetOrganisation Organisation, int Number, int Version, ProgrammeText Text, IReadOnlyList<SheetMark> Marks, SheetApproval Approval);
