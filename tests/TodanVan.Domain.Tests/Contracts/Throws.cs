namespace TodanVan.Domain.Tests.Contracts;

/// <summary>Whether a call throws what it must, for rules that report instead of asserting.</summary>
internal static class Throws
{
    public static bool Exactly<TException>(Action call)
        where TException : Exception => What(call)?.GetType() == typeof(TException);

    public static Exception? What(Action call)
    {
        try
        {
            call();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
