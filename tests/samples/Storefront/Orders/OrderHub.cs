using Microsoft.AspNetCore.SignalR;

namespace Storefront.Orders;

/// <summary>Live order updates: a page follows the orders it shows.</summary>
public sealed class OrderHub : Hub
{
    public Task Follow(Guid orderId) => Groups.AddToGroupAsync(Context.ConnectionId, orderId.ToString());
}
