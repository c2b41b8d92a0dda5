"""The tasks that models do: embed, understand, entities, rerank."""
