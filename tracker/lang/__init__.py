"""What each language knows: words, rules with their own examples, dates, names and scripts."""
