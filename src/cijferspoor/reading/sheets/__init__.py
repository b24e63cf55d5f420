"""Tables of numbers: sheets of a workbook and CSV files that hold no articles, read as an article of tables."""
