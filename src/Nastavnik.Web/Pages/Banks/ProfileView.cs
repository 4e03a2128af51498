using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Web.Pages.Banks;

/// <summary>A profile to read.</summary>
/// <param name="ForStaff">Shows what the school keeps of the mentor: the check.</param>
/// <param name="Training">The training mark in words.</param>
public sealed record ProfileView(Participant Profile, Organisation Organisation, string? DesiredMentor, bool ForStaff, string? Training = null);
