"""The list of articles: ids in the model, rows read page by page, one column, one height."""
