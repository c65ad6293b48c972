using Storefront.Cors;

namespace Storefront.Catalogue;

/// <summary>The shop window: what anybody may look at, and what the staff may change.</summary>
public static class CatalogueEndpoints
{
    public static void MapCatalogue(this IEndpointRouteBuilder routes)
    {
        var products = routes.MapGroup("/api/products").RequireCors(CataloguePolicy.Name);

        products.MapGet("/", (ProductCatalogue catalogue, string? search) => catalogue.Search(search));

        products.MapGet("/{id:int}", (ProductCatalogue catalogue, int id) =>
            catalogue.TryFind(id, out var product) ? Results.Ok(product) : Results.NotFound());
    }

    /// <summary>Price lists for comparison sites.</summary>
    public static void MapPartnerFeed(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/partners/prices", (ProductCatalogue catalogue) =>
                catalogue.Search(null).ToDictionary(product => product.Name, product => product.Price))
            .RequireCors(PartnerPolicy.Name);

    /// <summary>The warehouse's pages.</summary>
    public static void MapBackOffice(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/back-office/products/{id:int}/restock", (ProductCatalogue catalogue, int id, int quantity) =>
                catalogue.TryRestock(id, quantity) ? Results.NoContent() : Results.NotFound())
            .RequireCors(BackOfficePolicy.Name);
}
