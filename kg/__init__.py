"""Knowledge graphs from news, with every fact traced to its sentence."""
