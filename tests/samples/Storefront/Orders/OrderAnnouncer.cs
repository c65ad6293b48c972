using Microsoft.AspNetCore.SignalR;

namespace Storefront.Orders;

/// <summary>Tells the followers of an order that it moved on.</summary>
public sealed class OrderAnnouncer(IHubContext<OrderHub> hub)
{
    public Task Announce(Order order) =>
        hub.Clients.Group(order.Id.ToString()).SendAsync("OrderChanged", order.Id, order.Status.ToString());
}
