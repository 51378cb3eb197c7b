using Contest.Web.Commands;

return await CommandLine.RunAsync(args);
