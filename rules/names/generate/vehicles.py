# SPDX-License-Identifier: MIT
"""Lexicon of who makes goods that have models: of cars from PyPI faker-vehicle, of phones, computers, cameras and aircraft from an own list."""
import re

from tables import write

SOURCE = "PyPI faker-vehicle 0.2.0, Apache 2.0 (facts only)"
# Also cars that are not sold in America.
OTHER_MAKERS = """Acer Airbus Alcatel Apple Asus BlackBerry Boeing Bombardier BYD Cessna Chery Citroën Dacia Daewoo Dell Embraer Ericsson Fitbit Fujifilm
Fujitsu Garmin Geely GoPro Google HP HTC Haval Huawei Infinix Kodak Lada Leica Lenovo LG Logitech Mahindra Maruti Microsoft Motorola MG NEC Nikon Nintendo Nokia
Nvidia Olympus OnePlus Opel Oppo Panasonic Pentax Peugeot Perodua Philips Polestar Qualcomm Realme Renault SEAT Samsung Sega Skoda Sony Toshiba Vauxhall Vivo Xiaomi ZTE"""
ALSO_MORE = {"Eagle", "Genesis", "Geo", "Lincoln", "Mercury", "Plymouth", "Ram", "Saturn", "Scion"}   # what is mostly something else


def main():
    from faker_vehicle.vehicle_dict import vehicles
    cars = {v["Make"] for v in vehicles if re.match(r"[A-Z][\w-]+(?: [A-Z][\w-]+)?$", v["Make"])} - ALSO_MORE
    write("goods_makers.tsv", f"Makers of cars, phones, computers, cameras and aircraft, whose name stands before that of a model. Sources: {SOURCE}; own list. "
          "Written by generate/vehicles.py.", ["text"], [(m,) for m in sorted(cars | set(OTHER_MAKERS.split()))])


if __name__ == "__main__":
    main()
