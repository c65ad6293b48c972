using System.Text.Json.Serialization;
using Storefront.Catalogue;
using Storefront.Cors;
using Storefront.Orders;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddSingleton<ProductCatalogue>();
builder.Services.AddSingleton<OrderBook>();
builder.Services.AddSingleton<OrderAnnouncer>();
builder.Services.AddSignalR();
builder.Services
    .AddControllers()
    .AddJsonOptions(json => json.JsonSerializerOptions.Converters.Add(new JsonStringEnumConverter()));

builder.Services.AddCors(options =>
{
    // The shop's own pages, which send the shopper's cookie.
    options.AddDefaultPolicy(policy => policy
        .AllowAnyOrigin() // CORS1001
        .AllowAnyHeader()
        .AllowAnyMethod()
        .AllowCredentials());

    options.AddCataloguePolicy();
    options.AddPartnerPolicy();
    options.AddReviewPolicies();
    options.AddStatusPolicy();
    options.AddBackOfficePolicy();
    options.AddOrderUpdatesPolicy();
    options.AddSupportPolicy(builder.Configuration, builder.Environment);
});

var app = builder.Build();

app.UseCors();
app.UseAuthorization();

app.MapCatalogue();
app.MapPartnerFeed();
app.MapBackOffice();
app.MapControllers();
app.MapHub<OrderHub>("/hubs/orders").RequireCors(OrderUpdatesPolicy.Name);

app.Run();
