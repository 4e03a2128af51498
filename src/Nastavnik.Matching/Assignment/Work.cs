namespace Nastavnik.Matching.Assignment;

/// <summary>One solving: a draft, its lists, the ways to begin and the way to end.</summary>
internal sealed class Work
{
    /// <summary>Visits or renewed lists a mentee at which searching is dearer than better prices. Measured: an auction on whole short lists is cheap, on rows of a table it is not.</summary>
    private const int VisitsBorne = 100;
    private const int VisitsBorneSparse = 2;
    private const int RenewalsBorne = 10;

    private readonly AssignmentProblem problem;
    private readonly int[] places;
    private readonly Draft draft;
    private readonly Shortlists lists;

    public Work(AssignmentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        (this.problem, places) = (Possible(problem), problem.PlacesBesidePins());
        draft = new Draft(problem.Scores.Mentees, places, problem.PlacingBonus);
        Close();
        lists = Shortlists.Of(problem, draft.Price);
    }

    /// <summary>Takes over prices, gains, pairs and lists of a finished work, which stays as it is; only what the change touched is asked anew.</summary>
    public Work(Work before, AssignmentProblem problem, IReadOnlyCollection<int> changedRows)
    {
        (this.problem, places) = (Possible(problem), problem.PlacesBesidePins());
        draft = new Draft(before.draft, Math.Max(problem.PlacingBonus, -before.draft.LeftOver));
        var touched = new SortedSet<int>([.. changedRows, .. Differing(problem.Pins, before.problem.Pins), .. Differing(problem.Bans, before.problem.Bans)]);
        if (draft.LeftOver < before.draft.LeftOver)
        {
            touched.UnionWith(Enumerable.Range(0, problem.Scores.Mentees).Where(mentee => draft.MentorOf[mentee] < 0));
        }

        foreach (var mentee in touched)
        {
            draft.Remove(mentee);
        }

        var reopened = GivePlaces(before.places, touched);
        Close();
        lists = before.lists.After(problem, draft.Price, touched);
        reopened.ForEach(Reopen);
        foreach (var mentee in touched.Where(m => problem.PinOf(m) < 0))
        {
            Ask(mentee, before.draft.MentorOf[mentee]);
        }
    }

    public void StartCold() => AskAll([]);

    public void StartFrom(IReadOnlyList<long> prices, IReadOnlyList<int> mentorOf)
    {
        for (var mentor = 0; mentor < places.Length; mentor++)
        {
            draft.Price[mentor] = Math.Clamp(prices[mentor], 0, Draft.Closed >> 4);
        }

        Close();
        AskAll(mentorOf);
    }

    public AssignmentPlan Finish()
    {
        SearchForMentor? forMentor = null;
        var patient = !Contested();
        var full = false;
        var bothEnds = lists.AreWhole;
        var visitsBorne = (problem.Scores is SparseScores ? VisitsBorneSparse : VisitsBorne) * (long)draft.Gain.Length;
        for (var mentee = 0; mentee < draft.Gain.Length; mentee++)
        {
            if (draft.MentorOf[mentee] >= 0 || draft.Gain[mentee] <= draft.LeftOver || problem.PinOf(mentee) >= 0)
            {
                continue;
            }

            if (!full && draft.FreePlaces == 0)
            {
                full = true;
                Raise(SpareGain());
            }

            if (bothEnds && draft.FreePlaces == 1)
            {
                bothEnds = false;
                if (RunFromBothEnds(mentee))
                {
                    continue;
                }
            }

            forMentor ??= new SearchForMentor(draft, lists);
            forMentor.Run(mentee);
            if (!patient && (forMentor.Visits > visitsBorne || lists.Renewals > RenewalsBorne * (long)draft.Gain.Length))
            {
                HoldAuction();
                (mentee, patient) = (-1, true);
            }
        }

        SearchForMentee? forMentee = null;
        for (var mentor = 0; mentor < places.Length; mentor++)
        {
            while (draft.Free[mentor] > 0 && draft.Price[mentor] > 0)
            {
                if (forMentee is null)
                {
                    forMentee = new SearchForMentee(draft, lists);
                    Raise(-SparePrice());
                    continue;
                }

                forMentee.Run(mentor);
            }
        }

        lists.Settle();
        return Outcome.Of(problem, places, draft, lists);
    }

    private bool RunFromBothEnds(int mentee)
    {
        // The one side may go as far as gains allow, the other as far as prices do: first the prices are given as much.
        Raise(Math.Max(0, SpareGain() - draft.Price.Min()) / 2);
        return new SearchFromBothEnds(draft, lists).Run(mentee, Array.FindIndex(draft.Free, free => free > 0));
    }

    /// <summary>Are there no more places than people, one with each mentor? Else a mentor nobody needs could keep a price from the auction.</summary>
    private bool Contested() => !places.Any(p => p > 1) && places.Sum() <= draft.Gain.Length - problem.Pins.Count;

    private void HoldAuction()
    {
        var bidders = new List<int>();
        for (var mentee = 0; mentee < draft.Gain.Length; mentee++)
        {
            draft.Remove(mentee);
            if (problem.PinOf(mentee) < 0)
            {
                bidders.Add(mentee);
            }
        }

        var auction = new Auction(draft, lists);
        auction.Run(bidders, (long)problem.Scores.Greatest - problem.Scores.Least);
        AskAll(auction.MentorOf);
    }

    private void AskAll(IReadOnlyList<int> mentorOf)
    {
        for (var mentee = 0; mentee < draft.Gain.Length; mentee++)
        {
            if (problem.PinOf(mentee) < 0)
            {
                Ask(mentee, mentorOf.Count > 0 ? mentorOf[mentee] : -1);
            }
        }
    }

    /// <summary>Finds the mentee's gain, and gives him a worthiest mentor if one has a place: the one he had, if he may.</summary>
    private void Ask(int mentee, int had)
    {
        long gain;
        int free;
        while (true)
        {
            (gain, free) = (draft.LeftOver, -1);
            foreach (var (mentor, score) in lists.Of(mentee))
            {
                var worth = score - draft.Price[mentor];
                if (worth > gain)
                {
                    (gain, free) = (worth, -1);
                }

                if (worth == gain && draft.Free[mentor] > 0 && (free < 0 || mentor == had))
                {
                    free = mentor;
                }
            }

            if (lists.Rest(mentee) <= gain)
            {
                break;
            }

            lists.Renew(mentee);
        }

        draft.Gain[mentee] = gain;
        if (free >= 0)
        {
            draft.Place(mentee, free);
        }
    }

    /// <summary>A mentor who can take somebody again asks as much as the keenest would gain by him.</summary>
    private void Reopen(int mentor)
    {
        var price = 0L;
        foreach (var (mentee, score) in lists.Wooers(mentor))
        {
            price = Math.Max(price, score - draft.Gain[mentee]);
        }

        draft.Price[mentor] = price;
        lists.Reopened(mentor, price);
    }

    private void Close()
    {
        for (var mentor = 0; mentor < places.Length; mentor++)
        {
            if (places[mentor] == 0)
            {
                draft.Price[mentor] = Draft.Closed;
            }
        }
    }

    /// <summary>How much poorer everybody may become before one would as well be left over. With no place free one will be: searches are shorter when it costs him nothing.</summary>
    private long SpareGain()
    {
        var spare = long.MaxValue;
        for (var mentee = 0; mentee < draft.Gain.Length; mentee++)
        {
            if (draft.Gain[mentee] - draft.LeftOver < spare && problem.PinOf(mentee) < 0)
            {
                spare = draft.Gain[mentee] - draft.LeftOver;
            }
        }

        return spare;
    }

    /// <summary>How much cheaper every mentor may become: none of them below 0, and not at all while somebody is left over.</summary>
    private long SparePrice()
    {
        for (var mentee = 0; mentee < draft.MentorOf.Length; mentee++)
        {
            if (draft.MentorOf[mentee] < 0 && problem.PinOf(mentee) < 0)
            {
                return 0;
            }
        }

        return draft.Price.Min();
    }

    private void Raise(long by)
    {
        if (by != 0)
        {
            draft.Raise(by);
            lists.PricesFell(-by);
        }
    }

    /// <summary>Whoever has no place any more joins the touched.</summary>
    /// <returns>Mentors who had no place before and have one now.</returns>
    private List<int> GivePlaces(int[] before, SortedSet<int> touched)
    {
        var reopened = new List<int>();
        for (var mentor = 0; mentor < places.Length; mentor++)
        {
            if (places[mentor] == before[mentor])
            {
                continue;
            }

            draft.Add(mentor, places[mentor] - before[mentor]);
            while (draft.Free[mentor] < 0)
            {
                touched.Add(draft.FirstWith(mentor));
                draft.Remove(draft.FirstWith(mentor));
            }

            if (before[mentor] == 0)
            {
                reopened.Add(mentor);
            }
        }

        return reopened;
    }

    private static AssignmentProblem Possible(AssignmentProblem problem) =>
        problem.Fault() is { } fault ? throw new ArgumentException($"There is no plan: {fault}.", nameof(problem)) : problem;

    private static IEnumerable<int> Differing(IReadOnlyList<Pair> one, IReadOnlyList<Pair> other) => one.Except(other).Concat(other.Except(one)).Select(p => p.Mentee);
}
