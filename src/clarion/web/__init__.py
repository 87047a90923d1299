"""The site: settings, addresses and the apps."""
