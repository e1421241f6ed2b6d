"""Gradle's build files: Groovy with further words."""

from __future__ import annotations

from jekyllpy.highlight.lexers import groovy

KEYWORDS = """
allprojects artifacts buildscript configuration dependencies repositories sourceSets subprojects
publishing
"""
TYPES = """
Project Task Gradle Settings Script JavaToolChain SourceSet SourceSetOutput IncrementalTaskInputs
Configuration ResolutionStrategy ArtifactResolutionQuery ComponentSelection ComponentSelectionRules
ConventionProperty ExtensionAware ExtraPropertiesExtension PublishingExtension IvyPublication
IvyArtifact IvyArtifactSet IvyModuleDescriptorSpec MavenPublication MavenArtifact MavenArtifactSet
MavenPom PluginDependenciesSpec PluginDependencySpec ResourceHandler TextResourceFactory
"""


class Gradle(groovy.Groovy):
    tag = "gradle"
    words = groovy.meanings(f"{groovy.KEYWORDS} {KEYWORDS}", f"{groovy.TYPES} {TYPES}")
