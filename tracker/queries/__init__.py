"""Questions in, frozen rows out. One file a noun; pages, charts and exports ask the same ones."""
