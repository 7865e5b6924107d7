const EXTRACT = /\.(?:osm|pbf|osm\.geojson)$/i

/** Whether a file is an extract of OpenStreetMap by its name: streets are made of it once, and lie in the draft. */
export const isExtract = (name: string): boolean => EXTRACT.test(name)
