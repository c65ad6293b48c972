namespace Storefront.Orders;

/// <summary>Who is shopping: a cookie, which is why it matters who may call this API with credentials.</summary>
public static class Shopper
{
    private const string CookieName = "shopper";

    public static string IdOf(HttpContext context)
    {
        if (context.Request.Cookies[CookieName] is { Length: > 0 } known)
        {
            return known;
        }

        var id = Guid.NewGuid().ToString("N");
        context.Response.Cookies.Append(CookieName, id, new CookieOptions
        {
            HttpOnly = true,
            Secure = true,
            SameSite = SameSiteMode.None,
        });
        return id;
    }
}
