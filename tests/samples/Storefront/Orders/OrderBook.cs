using System.Collections.Concurrent;

namespace Storefront.Orders;

/// <summary>All orders of this process; a restart forgets them.</summary>
public sealed class OrderBook
{
    private readonly ConcurrentDictionary<Guid, Order> _orders = new();

    public void Add(Order order) => _orders[order.Id] = order;

    public IReadOnlyList<Order> Of(string shopper) => [.. _orders.Values.Where(order => order.Shopper == shopper)];

    /// <summary>Moves an order to its next station; null when there is no such order or it has arrived.</summary>
    public Order? Advance(Guid id)
    {
        while (_orders.TryGetValue(id, out var order) && order.Status < OrderStatus.Delivered)
        {
            var next = order with { Status = order.Status + 1 };
            if (_orders.TryUpdate(id, next, order))
            {
                return next;
            }
        }

        return null;
    }
}
