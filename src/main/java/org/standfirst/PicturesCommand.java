package org.standfirst;

import picocli.CommandLine.Command;

/** Work on the library of pictures; each kind is a command below this one. */
@Command(
        name = "pictures",
        description = "Works on the library of pictures.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            AddPicturesCommand.class,
            ListPicturesCommand.class,
            DescribePictureCommand.class,
            ExpiringPicturesCommand.class,
            CheckPicturesCommand.class
        })
final class PicturesCommand {}
