"""Open data, feeds and lists of pages given to validators that are not ours. Each is first shown something wrong."""

import csv
import json
import shutil
import sys
import tempfile
from pathlib import Path

import feedparser
import frictionless
from geojson_pydantic import FeatureCollection
from jsonschema import Draft7Validator
from lxml import etree

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"

# What stands among the elements of a sitemap has to be declared too.
XHTML = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
<xs:element name="link"><xs:complexType>
<xs:attribute name="rel" type="xs:string" use="required" fixed="alternate"/>
<xs:attribute name="hreflang" type="xs:language" use="required"/>
<xs:attribute name="href" type="xs:anyURI" use="required"/>
</xs:complexType></xs:element></xs:schema>"""

BOTH = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="{sitemap}"/>
<xs:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="{xhtml}"/></xs:schema>"""


def package(folder: Path) -> list[str]:
    """The tables against their description, and that against the profile of Data Package."""
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    faults = [str(fault) for fault in report.flatten(["title", "message"])]
    if not faults and len(report.tasks) != 9:
        faults.append(f"{len(report.tasks)} tables")
    return faults


def geojson(path: Path) -> list[str]:
    """A collection against RFC 7946."""
    try:
        found = FeatureCollection.model_validate_json(path.read_bytes())
    except ValueError as error:
        return [str(error)]
    return [] if len({own.id for own in found.features}) == len(found.features) else ["two features of one name"]


def document(path: Path) -> list[str]:
    """A JSON document against its schema, and that against the schema of schemas."""
    schema = json.loads(path.with_suffix(".schema.json").read_bytes())
    Draft7Validator.check_schema(schema)
    validator = Draft7Validator(schema, format_checker=Draft7Validator.FORMAT_CHECKER)
    return [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(json.loads(path.read_bytes()))]


def feed(path: Path) -> list[str]:
    """A feed as a reader of feeds takes it."""
    read = feedparser.parse(path.read_bytes())
    faults = [str(read.bozo_exception)] if read.bozo else []
    if read.version != "atom10" or not read.feed.get("title") or not read.feed.get("updated_parsed"):
        faults.append("is no whole feed")
    whole = all(entry.get("id") and entry.get("link") and entry.get("updated_parsed") for entry in read.entries)
    return faults if whole else [*faults, "has an entry that is not whole"]


def sitemap(schema: etree.XMLSchema, path: Path) -> list[str]:
    """The list of pages against the schema of the protocol."""
    tree = etree.parse(path)
    schema.validate(tree)
    faults = [str(error) for error in schema.error_log]
    return faults if tree.findall(f"{SITEMAP}url/{SITEMAP}loc") else [*faults, "has no page"]


def sitemap_schema(path: str, scratch: Path) -> etree.XMLSchema:
    """The schema of the protocol, with that of links beside."""
    (scratch / "xhtml.xsd").write_text(XHTML, "utf-8")
    both = BOTH.format(sitemap=Path(path).as_uri(), xhtml=(scratch / "xhtml.xsd").as_uri())
    return etree.XMLSchema(etree.fromstring(both.encode()))


def shown_wrong(site: Path, schema: etree.XMLSchema, scratch: Path) -> list[str]:
    """The validators that see nothing wrong in what is."""
    copy = scratch / "copy"
    shutil.copytree(site, copy)
    data = copy / "donnees"

    def broken(path: Path, before: str, after: str) -> Path:
        text = path.read_text("utf-8")
        assert before in text, f"{path} has no {before}"
        path.write_text(text.replace(before, after, 1), "utf-8", newline="")
        return path

    with (data / "partenariats.csv").open(encoding="utf-8", newline="") as table:
        status = next(csv.DictReader(table))["statut"]
    broken(data / "partenariats.csv", f",{status},", ",invention,")
    blind = {
        "Frictionless": package(data),
        "GeoJSON": geojson(broken(data / "collectivites.geojson", '"Point"', '"Pont"')),
        "JSON Schema": document(broken(data / "pays.json", '"code":"', '"code":"Z')),
        "feedparser": feed(broken(data / "changements.atom", "<feed", "<feeds")),
        "sitemap": sitemap(schema, broken(copy / "sitemap.xml", "<loc>", "<lastmod>hier</lastmod><loc>")),
    }
    return [f"{name} sees nothing wrong in what is" for name, faults in blind.items() if not faults]


def main() -> int:
    scratch = Path(tempfile.mkdtemp())
    schema, sites = sitemap_schema(sys.argv[1], scratch), [Path(site) for site in sys.argv[2:]]
    faults = shown_wrong(sites[0], schema, scratch)
    passed, failed = 0, len(faults)
    for site in sites:
        data = site / "donnees"
        documents = [path for path in data.glob("*.json") if path.with_suffix(".schema.json").exists()]
        checks = [(data / "datapackage.json", package(data)), (site / "sitemap.xml", sitemap(schema, site / "sitemap.xml"))]
        checks += [(path, geojson(path)) for path in sorted(data.glob("*.geojson"))]
        checks += [(path, document(path)) for path in sorted(documents)]
        checks += [(path, feed(path)) for path in sorted(site.rglob("*.atom"))]
        for path, own in checks:
            passed, failed = passed + (not own), failed + bool(own)
            faults += [f"{path.relative_to(site.parent)}: {fault}" for fault in own]
    shutil.rmtree(scratch)
    print("\n".join(faults))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
