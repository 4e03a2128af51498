namespace Nastavnik.Bench;

/// <summary>A page that the curator opens all day, and one SQL statement that reads the rows it shows.</summary>
/// <param name="Key">The peer's endpoint.</param>
/// <param name="Path">The page; <c>{person}</c> is a pupil with parents.</param>
/// <param name="Sql">$1: the organisation, $2: today; $3: the person, where the page is his.</param>
internal sealed record BusyPage(string Key, string Path, string Sql);

/// <summary>The five busiest pages.</summary>
internal static class BusyPages
{
    public static IReadOnlyList<BusyPage> All { get; } =
    [
        new("home", "/", """
            select (select count(*) from orders o where o.organisation_id = $1 and o.state = 'Signed' and o.effective_from <= $2),
                   (select count(*) from orders o where o.organisation_id = $1 and o.state <> 'Signed'),
                   (select count(*) from consents c where c.organisation_id = $1 and c.state = 'Signed'),
                   (select count(*) from consents c where c.organisation_id = $1 and c.state in ('Prepared', 'HandedOut')),
                   (select count(*) from consents c where c.organisation_id = $1 and c.state = 'Signed' and c.valid_to between $2 and $2 + 60),
                   (select count(*) from people p where p.organisation_id = $1 and p.birth_date between $2 - interval '18 years' and $2 - interval '17 years 10 months'),
                   (select count(*) from people p where p.organisation_id = $1 and p.full_name_missing),
                   (select count(*) from mentee_profiles m where m.organisation_id = $1 and m.state = 'InBank'),
                   (select count(*) from mentee_profiles m join consents c on c.organisation_id = $1 and c.subject_id = m.person_id and c.state = 'Signed' where m.organisation_id = $1),
                   (select count(*) from mentor_profiles m where m.organisation_id = $1 and m.state = 'InBank'),
                   (select count(*) from mentor_profiles m join consents c on c.organisation_id = $1 and c.subject_id = m.person_id and c.state = 'Signed' where m.organisation_id = $1),
                   (select count(*) from mentor_profiles m where m.organisation_id = $1 and m.interview_on is not null),
                   (select count(*) from training_results t where t.organisation_id = $1 and t.passed),
                   (select count(*) from training_programmes t where t.organisation_id = $1),
                   (select count(*) from pairings p where p.organisation_id = $1 and p.state = 'Agreed'),
                   (select count(*) from pairings p where p.organisation_id = $1 and p.state = 'Active'),
                   (select count(*) from pair_changes c where c.organisation_id = $1 and c.order_id is null),
                   (select count(*) from programmes p where p.organisation_id = $1 and p.state = 'Approved'),
                   (select count(*) from invitations i where i.organisation_id = $1 and i.finished_at is null),
                   (select count(*) from import_jobs i where i.organisation_id = $1 and i.state <> 'Applied'),
                   (select count(*) from events e where e.organisation_id = $1),
                   (select count(*) from roadmap_marks r where r.organisation_id = $1)
            """),
        new("people", "/people", """
            select p.id, p.surname, p.given_name, p.patronymic, p.birth_date, p.phone, p.full_name_missing, p.workplace, c.parallel, c.letter,
                   (select e.position from employments e where e.organisation_id = $1 and e.person_id = p.id and (e."to" is null or $2 <= e."to") order by e."from" limit 1),
                   (select count(*) from legal_representatives r where r.organisation_id = $1 and r.person_id = p.id and (r."to" is null or $2 <= r."to")),
                   count(*) over ()
            from people p
            left join lateral (select g.parallel, g.letter from enrolments e join class_groups g on g.organisation_id = $1 and g.id = e.class_id
                               where e.organisation_id = $1 and e.person_id = p.id and (e."to" is null or $2 <= e."to") limit 1) c on true
            where p.organisation_id = $1 and p.merged_into is null order by p.search_name, p.id limit 25
            """),
        new("person", "/people/{person}", """
            select p.*, r.*, x.*, e.*, g.*, a.*
            from people p
            left join legal_representatives r on r.organisation_id = $1 and (r.child_id = p.id or r.person_id = p.id)
            left join people x on x.organisation_id = $1 and x.id = r.person_id
            left join enrolments e on e.organisation_id = $1 and e.person_id = p.id
            left join class_groups g on g.organisation_id = $1 and g.id = e.class_id
            left join lateral (select h.at, h.kind, h.details, h.personal_details, h.reason, w.surname, w.given_name, w.patronymic
                               from acts h left join people w on w.organisation_id = $1 and w.id = h.actor_person_id
                               where h.organisation_id = $1 and h.subjects @> array[$3] order by h.at desc, h.id desc limit 50) a on true
            where p.organisation_id = $1 and p.id = $3 and $2 is not null
            """),
        new("consents", "/consents", """
            select c.id, c.kind, c.state, c.signed_on, c.valid_to, s.surname, s.given_name, s.patronymic, q.surname, q.given_name, q.patronymic, count(*) over ()
            from consents c join people s on s.organisation_id = $1 and s.id = c.subject_id join people q on q.organisation_id = $1 and q.id = c.signer_id
            where c.organisation_id = $1 and $2 is not null order by s.search_name, c.id limit 25
            """),
        new("pairs", "/pairs", """
            select p.id, p.number, p.form, p.role_model, p.state, p.planned_start, p.planned_end, m.surname, m.given_name, m.patronymic,
                   (select string_agg(x.surname || ' ' || x.given_name, ', ') from pair_members t join people x on x.organisation_id = $1 and x.id = t.person_id where t.organisation_id = $1 and t.pair_id = p.id),
                   count(*) over ()
            from pairings p join people m on m.organisation_id = $1 and m.id = p.mentor_id
            where p.organisation_id = $1 and $2 is not null order by p.number limit 25
            """),
    ];
}
