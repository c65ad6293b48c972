using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Cors;
using Microsoft.AspNetCore.Mvc;
using Storefront.Catalogue;
using Storefront.Cors;

namespace Storefront.Orders;

/// <summary>A shopper's orders.</summary>
[ApiController]
[Route("api/orders")]
public sealed class OrdersController(OrderBook orders, ProductCatalogue catalogue, OrderAnnouncer announcer) : ControllerBase
{
    [HttpGet]
    public IReadOnlyList<Order> Mine() => orders.Of(Shopper.IdOf(HttpContext));

    [HttpPost]
    public ActionResult<Order> Place(PlaceOrder request)
    {
        if (!catalogue.TryTake(request.ProductId, request.Quantity, out var product))
        {
            return Conflict("Not in stock.");
        }

        var order = new Order(
            Guid.NewGuid(),
            Shopper.IdOf(HttpContext),
            request.ProductId,
            request.Quantity,
            product.Price * request.Quantity,
            OrderStatus.Placed);
        orders.Add(order);
        return order;
    }

    [HttpPut("{id:guid}/advance")]
    [EnableCors(SupportPolicy.Name)]
    public async Task<ActionResult<Order>> Advance(Guid id)
    {
        if (orders.Advance(id) is not { } order)
        {
            return NotFound();
        }

        await announcer.Announce(order);
        return order;
    }
}

/// <summary>What a shopper asks for.</summary>
public sealed record PlaceOrder(int ProductId, [Range(1, 100)] int Quantity);
