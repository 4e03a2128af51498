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

    public Work(AssignmentProblem problem, long bonus)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (problem.Fault() is { } fault)
        {
            throw new ArgumentException($"There is no plan: {fault}.", nameof(problem));
        }

        this.problem = problem;
        places = PlacesBesidePins(problem);
        draft = new Draft(problem.Scores.Mentees, places, bonus);
        Close();
        lists = problem.Scores is SparseScores sparse ? new WholeLists(problem, sparse) : new PartLists(problem, (DenseScores)problem.Scores, draft.Price);
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

    /// <summary>Takes over prices, gains and pairs; only what the change touched is asked anew.</summary>
    public void Continue(AssignmentProblem before, AssignmentPlan last, IReadOnlyCollection<int> changed)
    {
        var bonusBefore = last.Prices.PlacingBonus;
        var placesBefore = PlacesBesidePins(before);
        var touched = changed.Concat(Differing(problem.Pins, before.Pins)).Concat(Differing(problem.Bans, before.Bans)).ToHashSet();
        last.Prices.Mentor.CopyTo(draft.Price, 0);
        Close();
        for (var mentee = 0; mentee < draft.Gain.Length; mentee++)
        {
            if (problem.PinOf(mentee) >= 0)
            {
                continue;
            }

            var mentor = last.MentorOf[mentee];
            if (mentor < 0 && bonusBefore < -draft.LeftOver)
            {
                touched.Add(mentee);
            }

            draft.Gain[mentee] = last.Prices.Mentee[mentee] - bonusBefore;
            if (mentor >= 0 && draft.Free[mentor] > 0 && !touched.Contains(mentee))
            {
                draft.Place(mentee, mentor);
            }
        }

        for (var mentor = 0; mentor < places.Length; mentor++)
        {
            if (placesBefore[mentor] == 0 && places[mentor] > 0)
            {
                Reopen(mentor);
            }
        }

        foreach (var mentee in touched.Where(m => problem.PinOf(m) < 0).Order())
        {
            Ask(mentee, last.MentorOf[mentee]);
        }
    }

    public AssignmentPlan Finish()
    {
        var forMentor = new SearchForMentor(draft, lists);
        var patient = !Contested();
        var visitsBorne = (problem.Scores is SparseScores ? VisitsBorneSparse : VisitsBorne) * (long)draft.Gain.Length;
        for (var mentee = 0; mentee < draft.Gain.Length; mentee++)
        {
            if (draft.MentorOf[mentee] >= 0 || draft.Gain[mentee] <= draft.LeftOver || problem.PinOf(mentee) >= 0)
            {
                continue;
            }

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
                (forMentee ??= new SearchForMentee(draft, lists)).Run(mentor);
            }
        }

        return Result();
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

    private AssignmentPlan Result()
    {
        var bonus = -draft.LeftOver;
        var mentees = Array.ConvertAll(draft.Gain, gain => gain + bonus);
        for (var mentor = 0; mentor < places.Length; mentor++)
        {
            if (places[mentor] > 0)
            {
                continue;
            }

            // Nobody may come to him, so no price was found: the least that keeps every mentee content, or none where there is no place at all.
            var price = 0L;
            if (problem.Places[mentor] > 0)
            {
                foreach (var (mentee, score) in lists.Wooers(mentor))
                {
                    price = Math.Max(price, score + bonus - mentees[mentee]);
                }
            }

            draft.Price[mentor] = price;
        }

        var (total, placed) = (0L, 0);
        for (var mentee = 0; mentee < mentees.Length; mentee++)
        {
            if (problem.PinOf(mentee) is >= 0 and var pin)
            {
                draft.MentorOf[mentee] = pin;
                mentees[mentee] = problem.Scores.Of(mentee, pin)!.Value + bonus - draft.Price[pin];
            }

            if (draft.MentorOf[mentee] is >= 0 and var mentor)
            {
                (total, placed) = (total + problem.Scores.Of(mentee, mentor)!.Value, placed + 1);
            }
        }

        return new(draft.MentorOf, total, placed, new(draft.Price, mentees, bonus));
    }

    private static int[] PlacesBesidePins(AssignmentProblem problem)
    {
        var left = problem.Places.ToArray();
        foreach (var pin in problem.Pins)
        {
            left[pin.Mentor]--;
        }

        return left;
    }

    private static IEnumerable<int> Differing(IReadOnlyList<Pair> one, IReadOnlyList<Pair> other) => one.Except(other).Concat(other.Except(one)).Select(p => p.Mentee);
}
