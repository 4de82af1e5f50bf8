using System.Runtime.CompilerServices;

// In the source, not in the project file: the architecture tests compile the sources and have to see it.
[assembly: InternalsVisibleTo("TodanVan.Domain.Files")]
