"""A page in a browser without a network."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Store

from kg.formats import read_graph
from kg.view import write_page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")


@pytest.fixture
def small() -> Store:
    return read_graph(Path(__file__).parent.parent / "data" / "small.trig")


@pytest.fixture
def with_open_event(small: Store) -> Store:
    """The small graph, and one thing more that happened, whose word the lexicon does not know."""
    small.update(
        "PREFIX : <https://w3id.org/newskg/id/> PREFIX kg: <https://w3id.org/newskg/ontology#>"
        "PREFIX s: <https://w3id.org/newskg/statement/> PREFIX x: <https://w3id.org/newskg/argument/>"
        "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
        "INSERT DATA { s:juggle kg:predicate kg:Event ; kg:lemma 'juggle' ; rdfs:label 'juggle: Ann Berg' ;"
        "  kg:standing kg:happened ; kg:argument x:a, x:b ; kg:evidence <https://w3id.org/newskg/evidence/met-d1> ."
        "  x:a kg:role kg:agent ; kg:filler :ann-berg . x:b kg:role kg:patient ; kg:filler :nordwire }"
    )
    return small


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Headless Chromium that finds no host and has no way out."""
    if CHROMIUM is None or DRIVER is None:
        pytest.skip("no Chromium here; install it with: apt-get install -y chromium chromium-driver")
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in (
        *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1400,900"),
        *("--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:1", "--disable-background-networking"),
        "--force-prefers-reduced-motion",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield driver
    driver.quit()


class Page:
    """An open page, as a test sees it."""

    def __init__(self, browser: Any) -> None:
        self.browser = browser

    def run(self, script: str, *values: Any) -> Any:
        return self.browser.execute_script(script, *values)

    def click_on(self, kind: str, wanted: str) -> None:
        """Click on the drawing where a node or line is; again, if the drawing moved on between look and click."""
        from selenium.common.exceptions import TimeoutException
        from selenium.webdriver.common.action_chains import ActionChains

        canvas = self.browser.find_element("id", "network")
        for _ in range(5):
            at = self.run(f"return page.whereIs{kind}(arguments[0])", wanted)
            right, down = at["x"] - canvas.rect["width"] / 2, at["y"] - canvas.rect["height"] / 2
            ActionChains(self.browser).move_to_element_with_offset(canvas, right, down).click().perform()
            try:
                return self.wait("return !document.getElementById('panel').hidden", seconds=4)
            except TimeoutException:
                continue
        raise AssertionError(f"no click on {kind} {wanted} opened the panel")

    def wait(self, script: str, seconds: float = 20) -> None:
        from selenium.webdriver.support.ui import WebDriverWait

        WebDriverWait(self.browser, seconds, poll_frequency=0.05).until(lambda _: self.run(script))

    def text(self, element: str) -> str:
        made: str = self.browser.find_element("css selector", element).text
        return made

    def shown(self) -> dict[str, list[str]]:
        made: dict[str, list[str]] = self.run("return page.shown()")
        return made

    def line(self, label: str) -> str:
        """Id of the line with this label."""
        data = json.loads(self.run("return document.getElementById('data').textContent"))
        return next(str(edge["id"]) for edge in data["edges"] if edge["label"] == label)

    def requests(self) -> list[str]:
        """Addresses that the page asked for."""
        messages = (json.loads(entry["message"])["message"] for entry in self.browser.get_log("performance"))
        return [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Callable[[Store], Page]:
    """A function that writes the page of a graph, opens it from disk, and waits until it is drawn."""

    def run(store: Store) -> Page:
        browser.get_log("performance")
        browser.get_log("browser")
        browser.get(write_page(store, tmp_path / "graph.html").as_uri())
        page = Page(browser)
        page.wait("return document.documentElement.dataset.ready === 'true'")
        return page

    return run
