"""What the bare SQLite of Python says of the demonstration's file, or psql and pgbench of a server's database.
python3 - counts|list|people|words N DATABASE"""
import random, re, sqlite3, subprocess, sys, tempfile, time, uuid

what, sample, database = sys.argv[1], int(sys.argv[2]), sys.argv[3]


def postgres():
    account = "(SELECT account_id FROM identity_account WHERE slug = 'kandula')"
    ask = lambda sql: subprocess.run(["psql", "-XAtq", "-c", sql, database], text=True, check=True, capture_output=True).stdout
    # People spread evenly over the table, the same each time.
    some = f"""SELECT id, name_full FROM customers_person TABLESAMPLE BERNOULLI (1) REPEATABLE (7)
                WHERE account_id = {account} ORDER BY md5(id::text) LIMIT {sample}"""
    if what == "counts":
        count = lambda table: int(ask(f"SELECT count(*) FROM {table} WHERE account_id = {account}"))
        size = int(ask("SELECT pg_database_size(current_database())"))
        people, interactions, lines = count("customers_person"), count("customers_interaction"), count("trade_order_line")
        print(f"{people:,} people, {interactions:,} interactions, {lines:,} order lines, {size / 1e9:.1f} GB of PostgreSQL")
    elif what == "list":
        with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
            script.write(f"SELECT * FROM customers_person WHERE account_id = {account} AND stage = 'customer' ORDER BY sort_key, id LIMIT 50;\n")
            script.flush()
            asked = ["pgbench", "-n", "-M", "prepared", "-c", "1", "-T", "3", "-f", script.name, database]
            said = subprocess.run(asked, text=True, check=True, capture_output=True).stdout
        print(re.search(r"latency average = ([0-9.]+)", said).group(1))
    elif what == "people":
        print(ask(f"SELECT id FROM ({some}) s"), end="")
    elif what == "words":
        print("\n".join(sorted({word for name in ask(f"SELECT name_full FROM ({some}) s").splitlines() for word in name.split()})))


if database.startswith("postgres"):
    postgres()
    sys.exit()
db = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
account = db.execute("SELECT account_id FROM identity_account WHERE slug = 'kandula'").fetchone()[0]


def count(table):
    return db.execute(f"SELECT count(*) FROM {table} WHERE account_id = ?", (account,)).fetchone()[0]


def some_people():
    """People spread evenly over the log's beginning and end: by random places in the order of their ids."""
    random.seed(7)
    first, last = (int.from_bytes(db.execute(f"SELECT {f}(id) FROM customers_person WHERE account_id = ?", (account,)).fetchone()[0]) for f in ("min", "max"))
    near = "SELECT id, name_full FROM customers_person WHERE account_id = ? AND id >= ? ORDER BY id LIMIT 1"
    return [db.execute(near, (account, random.randint(first, last).to_bytes(16))).fetchone() for _ in range(sample)]


if what == "counts":
    people, interactions, lines = count("customers_person"), count("customers_interaction"), count("trade_order_line")
    size = db.execute("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()").fetchone()[0]
    print(f"{people:,} people, {interactions:,} interactions, {lines:,} order lines, {size / 1e9:.1f} GB of SQLite")
elif what == "list":
    statement = "SELECT * FROM customers_person WHERE account_id = ? AND stage = 'customer' ORDER BY sort_key, id LIMIT 50"
    times = 2000
    begun = time.process_time()
    for _ in range(times):
        db.execute(statement, (account,)).fetchall()
    print((time.process_time() - begun) * 1000 / times)
elif what == "people":
    print("\n".join(str(uuid.UUID(bytes=person)) for person, _ in some_people()))
elif what == "words":
    print("\n".join(sorted({word for _, name in some_people() for word in name.split()})))
