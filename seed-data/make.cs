#!/usr/bin/env dotnet
#:project ../src/Contest.Core/Contest.Core.csproj
#:package ClosedXML
#:property PublishAot=false

// Writes contestants.xlsx and marks.csv beside the regulations and the jury that were written by hand.
// From the repository's root: dotnet run seed-data/make.cs [-- FOLDER], where FOLDER takes both files instead.

using System.Runtime.CompilerServices;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.SeedData;

var folder = Folder();
var into = args.FirstOrDefault() ?? folder;
var regulations = Directory.GetFiles(Path.Combine(folder, "regulations"), "*.json").Order(StringComparer.Ordinal)
    .SelectMany(file => RegulationFile.Read(File.ReadAllText(file), Path.GetFileName(file)))
    .ToList();
var jury = FileReading.Read<JuryFile>(File.ReadAllText(Path.Combine(folder, "jury.json")), "jury.json", JuryFile.CurrentFormat);

var applicants = Applicants.All();
RegistrationBook.Write(Path.Combine(into, "contestants.xlsx"), applicants);

var lines = regulations.SelectMany(regulation => new MarkMaker(regulation, jury, [.. applicants.Where(a => a.Category == regulation.Category)]).Lines()).ToList();
File.WriteAllText(Path.Combine(into, "marks.csv"), "category,round,contestant,judge,criterion,points\n" + string.Concat(lines.Select(line => line + "\n")));
Console.WriteLine($"{applicants.Count} contestants, {lines.Count} lines of marks");

static string Folder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
