using System.Text;

using TodanVan.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return Tool.Run(args, new Terminal(Console.OpenStandardOutput(), Console.Out, Console.Error));
