namespace Storefront.Orders;

/// <summary>What a shopper bought and how far it has come.</summary>
public sealed record Order(Guid Id, string Shopper, int ProductId, int Quantity, decimal Total, OrderStatus Status);

/// <summary>The stations of an order, in their sequence.</summary>
public enum OrderStatus
{
    Placed,
    Packed,
    Shipped,
    Delivered,
}
