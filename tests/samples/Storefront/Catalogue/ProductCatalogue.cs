using System.Diagnostics.CodeAnalysis;

namespace Storefront.Catalogue;

/// <summary>Everything the shop sells and how much of it is left.</summary>
public sealed class ProductCatalogue
{
    private readonly Lock _gate = new();

    private readonly Dictionary<int, Product> _products = new Product[]
    {
        new(1, "Moka pot", 34.90m, 12),
        new(2, "Hand grinder", 79.00m, 5),
        new(3, "House blend, 250 g", 9.50m, 200),
    }.ToDictionary(product => product.Id);

    public IReadOnlyList<Product> Search(string? words)
    {
        lock (_gate)
        {
            return [.. _products.Values
                .Where(product => product.Name.Contains(words ?? "", StringComparison.OrdinalIgnoreCase))
                .OrderBy(product => product.Name, StringComparer.Ordinal)];
        }
    }

    public bool TryFind(int id, [NotNullWhen(true)] out Product? product)
    {
        lock (_gate)
        {
            return _products.TryGetValue(id, out product);
        }
    }

    /// <summary>Takes goods off the shelf; false when there are not enough.</summary>
    public bool TryTake(int id, int quantity, [NotNullWhen(true)] out Product? product)
    {
        lock (_gate)
        {
            if (!_products.TryGetValue(id, out product) || product.InStock < quantity)
            {
                return false;
            }

            _products[id] = product with { InStock = product.InStock - quantity };
            return true;
        }
    }

    /// <summary>Puts goods on the shelf; false for an unknown product.</summary>
    public bool TryRestock(int id, int quantity)
    {
        lock (_gate)
        {
            if (!_products.TryGetValue(id, out var product))
            {
                return false;
            }

            _products[id] = product with { InStock = product.InStock + quantity };
            return true;
        }
    }
}
