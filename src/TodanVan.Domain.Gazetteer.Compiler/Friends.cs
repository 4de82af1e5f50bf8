using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("TodanVan.Domain.Tests")]
