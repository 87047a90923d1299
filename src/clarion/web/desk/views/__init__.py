"""The desk's views, one file a subject; they ask ``clarion.catalogue`` for values and hold no queryset."""
