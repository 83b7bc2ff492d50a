"""The same rows without the product. Prints one number: seconds of the import, milliseconds of the list.

python3 - import|list ORDERS DATABASE   (DATABASE: an SQLite file, or a postgres:// URL for psql and pgbench)
"""
import csv, lzma, os, re, sqlite3, subprocess, sys, tempfile, time

what, orders, database = sys.argv[1:4]
postgres = database.startswith("postgres://")
COLUMNS = 8
LIST = "SELECT * FROM customers_person WHERE account_id = {account} ORDER BY id DESC LIMIT 50"


def rows():
    opened = lzma.open(orders, "rt", encoding="utf-8", newline="") if orders.endswith(".xz") else open(orders, newline="")
    with opened as file:
        reader = csv.reader(file)
        next(reader)
        yield from reader


def bare_import():
    names = ", ".join(f"c{i} text" for i in range(COLUMNS))
    if postgres:
        with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="") as plain:
            csv.writer(plain).writerows(rows())
            plain.flush()
            begun = time.perf_counter()
            script = f"DROP TABLE IF EXISTS bare; CREATE TABLE bare ({names});\n\\copy bare FROM '{plain.name}' CSV\nDROP TABLE bare;"
            subprocess.run(["psql", "-qX", database], input=script, text=True, check=True, capture_output=True)
            return time.perf_counter() - begun
    lines = list(rows())
    with tempfile.TemporaryDirectory() as folder:
        db = sqlite3.connect(os.path.join(folder, "bare.db"))
        db.execute("PRAGMA journal_mode=WAL")
        db.execute(f"CREATE TABLE bare ({names})")
        begun = time.perf_counter()
        with db:
            db.executemany(f"INSERT INTO bare VALUES ({', '.join('?' * COLUMNS)})", lines)
        return time.perf_counter() - begun


def bare_list():
    if postgres:
        account = "(SELECT account_id FROM customers_person LIMIT 1)"
        with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
            script.write(LIST.format(account=account) + ";\n")
            script.flush()
            asked = ["pgbench", "-n", "-M", "prepared", "-c", "1", "-T", "3", "-f", script.name, database]
            out = subprocess.run(asked, text=True, check=True, capture_output=True).stdout
        return float(re.search(r"latency average = ([0-9.]+)", out).group(1))
    db = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    account = db.execute("SELECT account_id FROM customers_person LIMIT 1").fetchone()
    times = 2000
    begun = time.process_time()
    for _ in range(times):
        db.execute(LIST.format(account="?"), account).fetchall()
    return (time.process_time() - begun) * 1000 / times


print(bare_import() if what == "import" else bare_list())
