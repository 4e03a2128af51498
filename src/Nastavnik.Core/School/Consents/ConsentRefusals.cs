using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Consents;

/// <summary>What stops a person at the gate.</summary>
public sealed record NoDataConsent(string Name, string WhatToDo)
    : Refusal($"Нет действующего согласия на обработку персональных данных: {Name}. Что сделать: {WhatToDo}.", null, "INV-05");

public sealed record NoOwnSignature(string Name)
    : Refusal($"Нет действующего согласия на обработку персональных данных: {Name}. Представитель подписал, но с 14 лет нужна и подпись самого подростка.", null, "INV-05");

public sealed record AuthorityHasEnded(string Name)
    : Refusal($"Нет действующего согласия на обработку персональных данных: {Name}. Полномочия подписавшего представителя закончились; подпишите согласие с тем, кто представляет ребёнка сейчас.", null, "INV-05");

public sealed record MustSignAnew(string Name, DateOnly Majority)
    : Refusal($"Нет действующего согласия на обработку персональных данных: {Name}. {RussianDate.Long(Majority)} исполнилось 18 лет: согласие родителя больше не действует, нужно своё.", null, "INV-05");

public sealed record NoParticipationConsent(string Name)
    : Refusal($"Родители не проинформированы или не дали согласие на участие: {Name}.", null, "INV-06");

public sealed record NoLabourConsent(string Mentor, string Mentee)
    : Refusal($"Нет письменного согласия работника или дополнительного соглашения: наставник {Mentor}, наставляемый {Mentee}. Подпишите оба документа до приказа.", null, "INV-24");
