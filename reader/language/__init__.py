"""Words of Ukrainian and English (and the Russian guess): letters, tokens, morphology, language detection."""
