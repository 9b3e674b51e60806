using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Keeping;

/// <summary>Notes that somebody asks, and that a visitor may have written before they are told so: the next answer, to whomever, holds what they wrote.</summary>
internal sealed class NotedRequests(RequestDelegate next, Desk desk, Thrift thrift)
{
    public Task InvokeAsync(HttpContext context)
    {
        thrift.NoteRequest();
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.OnStarting(() =>
            {
                desk.Watch.NoteWrite();
                return Task.CompletedTask;
            });
        }

        return next(context);
    }
}
