//! The outlines of countries and of the land around them, in degrees, as Natural Earth draws them. Projects nothing.

use serde::Deserialize;

/// A closed line: longitude and latitude in degrees, the last point equal to the first.
pub type Ring = Vec<[f64; 2]>;

/// The outline of a country or territory.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// ISO 3166-1 alpha-2, in capitals; `land` for the land around the area.
    pub id: String,
    /// Its rings, holes among them: to be filled by the even-odd rule.
    pub rings: Vec<Ring>,
}

/// Reads a `GeoJSON` collection of polygons, in the order of the file.
pub fn parse(text: &str) -> Vec<Shape> {
    let features = serde_json::from_str::<Collection>(text).map(|all| all.features).unwrap_or_default();
    features
        .into_iter()
        .map(|feature| Shape {
            id: feature.id,
            rings: feature.geometry.coordinates.into_iter().flatten().collect(),
        })
        .collect()
}

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    id: String,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Geometry {
    coordinates: Vec<Vec<Ring>>,
}
