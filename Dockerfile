# docker build -t contest .
# docker run -p 8080:8080 -v contest-data:/data contest
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# The projects alone first: as long as no package changes, the restore comes from the cache.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Directory.Build.props src/
COPY src/Contest.Core/Contest.Core.csproj src/Contest.Core/
COPY src/Contest.Data/Contest.Data.csproj src/Contest.Data/
COPY src/Contest.Documents/Contest.Documents.csproj src/Contest.Documents/
COPY src/Contest.Web/Contest.Web.csproj src/Contest.Web/
RUN dotnet restore src/Contest.Web
COPY . .
RUN dotnet publish src/Contest.Web -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
RUN mkdir /data && chown $APP_UID /data
USER $APP_UID
VOLUME /data
EXPOSE 8080
# The image has no curl; bash itself can ask.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["dotnet", "Contest.Web.dll"]
CMD ["--data", "/data", "--urls", "http://+:8080"]
