using System;
using System.Collections.Generic;

namespace CorsAnalyzers.Policies.Predicates.Execution.Library;

/// <summary>What a call of the class library may do to the run that makes it.</summary>
/// <param name="State">The variables and objects of the path.</param>
/// <param name="CallDelegate">Calls a delegate that the call was given.</param>
/// <param name="Hand">Gives the variable that was handed over by reference at a position its value.</param>
/// <param name="Lose">Says that something was changed from where its other readers would not see it, or that an exception is not sure.</param>
/// <param name="Budget">What the call may cost.</param>
internal sealed record LibraryRun(
    RunState State, Func<RunValue, IReadOnlyList<RunValue>, RunValue> CallDelegate, Action<int, RunValue> Hand, Action Lose, RunBudget Budget);
