CREATE FUNCTION deals_never() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0]; END $$;

CREATE FUNCTION deals_never_slugs() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN
        IF EXISTS (SELECT FROM mention WHERE entity = OLD.key)
        THEN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0]; END IF;
        RETURN OLD;
    END $$;

CREATE FUNCTION deals_never_words() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN
        IF NOT EXISTS (
            SELECT FROM log
            JOIN entity ON entity.slug = encode(log.id, 'hex')
            JOIN mention ON mention.entity = entity.key
            JOIN log AS redaction ON redaction.position = mention.position
            WHERE log.position = OLD.position
            AND log.kind <> 'fact-redacted' AND redaction.kind = 'fact-redacted'
        ) THEN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0]; END IF;
        RETURN OLD;
    END $$;

CREATE FUNCTION deals_next() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    DECLARE first bigint; last bigint; many bigint;
    BEGIN
        SELECT min(position), max(position), count(*) INTO first, last, many FROM fresh;
        IF many > 0 AND (
            last - first + 1 <> many
            OR first <> 1 + (SELECT coalesce(max(position), 0) FROM log WHERE position < first)
            OR EXISTS (SELECT FROM log WHERE position > last)
        ) THEN RAISE EXCEPTION 'The log is append-only: what is new comes after all that was recorded, and takes the place of nothing.'; END IF;
        RETURN NULL;
    END $$;

CREATE TABLE entity (
    key bigint NOT NULL,
    slug text NOT NULL
);

CREATE TABLE log (
    "position" bigint NOT NULL,
    id bytea NOT NULL,
    payload_hash bytea NOT NULL,
    kind text NOT NULL,
    schema integer NOT NULL,
    report text NOT NULL,
    happened_earliest character varying(10) NOT NULL COLLATE pg_catalog."C",
    happened_latest character varying(10) NOT NULL COLLATE pg_catalog."C",
    reported_earliest character varying(10) NOT NULL COLLATE pg_catalog."C",
    reported_latest character varying(10) NOT NULL COLLATE pg_catalog."C",
    recorded character varying(27) NOT NULL COLLATE pg_catalog."C",
    recorder text NOT NULL,
    chain bytea NOT NULL
);

COMMENT ON TABLE log IS 'A log of deals.';

CREATE TABLE mention (
    entity bigint NOT NULL,
    "position" bigint NOT NULL
);

CREATE TABLE meta (
    schema integer NOT NULL,
    since character varying(27) NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE payload (
    "position" bigint NOT NULL,
    text text NOT NULL
);

INSERT INTO entity VALUES
	(1, 'alibaba'),
	(2, 'alibaba-cloud'),
	(3, 'alibaba-cloud-listing'),
	(4, 'amazon'),
	(5, 'chatgpt'),
	(6, 'financial-times'),
	(7, 'kimi'),
	(8, 'microsoft'),
	(9, 'minimax'),
	(10, 'moonshot-2024'),
	(11, 'moonshot-ai'),
	(12, 'nix-solutions'),
	(13, 'nvidia'),
	(14, 'nvidia-ai-chips'),
	(15, 'openai'),
	(16, 'report:nix-solutions-2024-05'),
	(17, 'us-government'),
	(18, 'zhipu'),
	(19, 'b7b6eb3886ba1b3835d169987ef98fa9e389836eb5eddb4e9a6d4e144d776bea'),
	(20, 'desk'),
	(21, 'report:desk-2026-03-02'),
	(22, '9a633ff6410ed77ed2e2bd41e6822652011c7ffff547d80e70fa4466cf22dfdd');

INSERT INTO log VALUES
	(1, '\x875242c52e7ed7403e4e0fecb1e7554b952c951cb478afd1894954909e8d001f', '\x2436a080749864c7a42e7de47c40969849248e0435905bd70217ee08346b23b6', 'report-published', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x1f42606e361c4f3d274021a6f259c5271a6b5d47c31d050f1d5831ebda141840'),
	(2, '\x9cd339b8c18501cfa7c0dedde91cfaf11dcc98446acfed6d2d5d560423508991', '\xa2b4bea57c7087663850b61185613da1f3f57bbe9a1b3f78e7c67450079222ba', 'entity-declared', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xddc051f3b2d5dd87077caf48154b87c9a958806a82befca240b3ff42baa50b9f'),
	(3, '\x0a222a4fee4853cf5759c8d0bc7ed67e82e3f92a3b04180713b7f0fb727d3d01', '\x02f1ef6e6ef8d99c05c5caef62bb16df7358ccc288f00178f9272b8d7f767da2', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x9606b7c7bf3f4a39427556e5c62a3989dd86d4b9bbbea178c2b9d81d0ea8348c'),
	(4, '\x983d911d076dae6660bc696d692624a604d1877af2be33935cb1eb89fcca330d', '\x33314ca6574511f33503a3c9e8e9653f500733963aa57b7225cc4858cae30ec0', 'entity-declared', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x30587f45b5299173a6e5b34a2879dd27a3732bc4a5cc76550e130d7fbfaa8b4b'),
	(5, '\x36de8de63b7f85bdcf505c8b0f2768d8fec33a64595cdec73037268d18804947', '\x8f5ca0d16a075809dd05adb03d5914ab162034dfa43a8f85d0e3352d63aa8f4a', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x0f5513111f3df302f71b0810aa836cd1fe8a7d7397f00b3983f0823be486b7a4'),
	(6, '\x13fe5862a5659612cbe7b0fddffddf7dd8327369b0c150cd870a592f64668fcd', '\xb01409057b06be8e4a2342d18560a50d631a4d249a44098558765462fe938ec4', 'entity-declared', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xed9f6c1b02d84f89fc1e29479e3d1776481e9c6085e544a7a87efc08c1f7c1fb'),
	(7, '\x33c75d45c5f570bfe29c841c506c8267faca787d65d68a1ec09564a9a9e7d2d8', '\x71d0893c672fb6fea8c19e448f772a198a5751615d23993eb6361b8af50665eb', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x7e2b8094971c3074d9480636cd11651a33fe31fc404378763dcda8d2d91a0495'),
	(8, '\x120797a8cb9e318a75c309880e200045d21200b9cf6fbea9b7b0ec4bbbcc0ded', '\xd724b4819bc7a107e1dc7b5147a8e50d936be9bc0ab6e4c254e273f4dec15ac7', 'entity-declared', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xec6150458135146baf6832c83ca62efe6889ac6b569112c3ed14a9ee41a9e72a'),
	(9, '\xb97e25f4596135d1e18d632d316f16a90b219527b6cb91eb11bb40554d978f53', '\x5d54346bb9cf33690a3e86f5381e293b4221b443b97b1e40fbe494d599fb5d20', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xe31f4b1e62622cc6275496eb089c705670406182b58068ee6a91ee7a683382cd'),
	(10, '\x61feec834a7deb3b005a11071c07be572f59e5f96f9066b1ce2712e4e606652b', '\x1248cf4477163a8dacffbe91e38d0d5995d95735196c2541abb687834e9ad61a', 'entity-declared', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xce03bc80dc2333b180b4ace55f90e383d47243a25c9153fe205a822ba61dbf3b'),
	(11, '\xaad818e90a2c714be0d6070e466f65430907704e8f469263cf191980efb25df6', '\xa8559626448907a3bf2b7045c4eea6557691626fe71ad4575d74fda3a11c4c07', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x4dd3b38627a3a0f5a524c42584872e16d43360ad59443f5fca3ce1799e4f4bd6'),
	(12, '\x655f3304657335ad615abbfb2a839985b92bf18151b44ff871e300c7f0e5cf68', '\x0506d9d9f1d402313961d14eaf1f4c8b7263a87fbb5571d2d96b6ea812ab6a80', 'entity-declared', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xa5d2212cdac35f6752860874ebdf822e94fd40c338d8ea509137c93bf14f7966'),
	(13, '\xd993f551a4e17bb4722c6d6ddf97c2bda03dd482f270464bb85824c5732ffa40', '\x24126e522c626b9cd9623acc3d933ef97d62a276145e05eaf7be4000d31fd354', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x689f9ef45bb8dad44c8e4b1fe16362da36994c0abf702ffdaf0d6449adf41802'),
	(14, '\x470ac90e4f9dc9a3f1e8d74bcd3bac552750268d56ace1e531759c62d71458af', '\x195924d499fe99cdcee507ab05bd922e81dfdf11ce2f3349f816928016bffb3a', 'entity-declared', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x11e8d01febfa342fb61f615e2d8862315bf0403ab9dfb1ab6ed42eda0b7d399e'),
	(15, '\x0c98a45645b5a1894e32482722a6d2b84caa0e1f41073cc34d74970ff7400032', '\x2d0547038c86cf77a39f33494a601f1cf250d5e1d2eaedd2f430a04e17792042', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x731d9fbbf990f8cd95e8d3d2be2948fe17745ec3533d21baa3048788321cb994'),
	(16, '\xe0a5f8c55ef022cd2971970f7a5daf759124e86c4f3c533c08acdf55cc459430', '\x30aba956c0ca4aa2ee3d9b74b8e19c12e5d67d54145377ceaf5a5b0b7faebfcc', 'entity-declared', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x41a9f67cbb6f40e4f571d8f356931798ab1dade52ba680263e4c64a159b6ab7a'),
	(17, '\x85c716ad5adc559b717b36ee7940de6f46d6f2b02f7d9026c69b51da9a93d35d', '\xd2cb2029b44682046b9ff9b8c17dd8ffda779041f1d2a6ef7d0f94ccacc6af41', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xfa82242542277ff621799f02f3e7fbcd464077efbe1369412e09411d645d6d00'),
	(18, '\x9b2f16d86233d0d845f1e730594296bdc3d285dc46c3f236860e823bfb46adad', '\x0c5a644e9a674e577a04fc90ae3af829aaf83e9bfbb7b067adc679d1df96bb0b', 'entity-declared', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x8d177cada6ce3164a2772d307fe29eaa48cf2321c48d045a8e09c5daf17df158'),
	(19, '\xff8c66eda0730636f4dea219056b16cb0d5817eca86afed3a13b6b98528194a4', '\x938a630dd2bea92cb4251c9b3c43c967c2773ec8380e7cc80fa1f130dcb9d21e', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x03b252f5b37f1690d01d9672e67071e943093c33b28b1bd315678a6f92766284'),
	(20, '\x8bb39219b8e57e8708047d6f37e7316b4414efc5c9f91c7b3918d80560e8b8d4', '\x5cf8bddb18b8c996995438a16cbb5da96a26f24dbcab0beb5a7ea5ed4ac953be', 'entity-declared', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x710dcbbaad17b7c68a4cd2d53cb03090c01c6a32fa7c49b99fe256e7a2ddfff2'),
	(21, '\x5a9e1a98b6cbf37657388edd098a4f9ff749149692295ed2ca0faab06c475101', '\xccc374bbbedffaffe843e5023a378b4b6cbf2fd913671d8e8dea7655ab21465c', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xad4d18cf18388f58917090d04913f3e768984527380b41e0dccc1ff2c4c15217'),
	(22, '\xb87921c473afa865456c3c0213b32f24475b5fa824538d614b97f0567eca5c7b', '\xb10b5e9c33041fd631f457a8deee35170a6bf0e1281c9caa0f5c7d6decc67a4f', 'entity-declared', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xb42a7942bb1bd26eb2cae02a108b24817a65a7fc58276aa33bd05b2f9b2a9034'),
	(23, '\x95b3aa19aebba2ed7cd3465717f4a2006c70295361f5a18b84318e3d17e106b7', '\xf60988b655c64097f7694689e58a819c29b90885c83df643d54ef3a725383abf', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x9be0cca46909dd60cfff9b0c5f8ca919a081aab7859841655c399fe9541382e7'),
	(24, '\x7be24e19fd7be972f81f35dc4b49a23f4aa50976fe3dbba40d9afc67976770dc', '\x1e4275c1ffe7d1e4d57177714305e09726abfc9792d58159622bf6c8b206857e', 'entity-declared', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x3c27b8f85131f863cf7f02b8a559afe4cda79be785642409dcdc45e1e88fba0c'),
	(25, '\x49e259f55c56e5b522facc5dde3e3283f4cdb31d6e90558166b41a8f638608af', '\x0973a12369c99ebbf54da4f753aafec3d9129613c28bb31539b02feb32f13347', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x8f9c9ca9cb284843e3eec1883b3726cf6f07ea5a233185737b6eb8f0ba9b4730'),
	(26, '\x8778d2812af318192f2d0d32285e5eceb3d4c3f51fc4bd9563e3b6eee197b174', '\xfdbbbc3c1ae8d721bd707b41a6bfb056c15bcc902744d42c1305f0acaf67a291', 'entity-declared', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xf527429c07d2d7e520d1d0db0d1debecf52230f8a17c8efa278354028c02e706'),
	(27, '\x402f455565501e3da02409eb3653a64f5034ddba8c532764eb22b73732aa1be2', '\x76dd3e39698d7b15232565074c8a689a2fcf587392da602e9b633556a2a22f46', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x4e23bfd0980a763392519d682ef432c5cd3d883ef7234f26063c07496fc45833'),
	(28, '\xdc1538e64f648b3698ae981393b218b7360ccd6add5432ae25f2e4df082fbf6b', '\x0b0ea51e5e1177f2c1c67cc5a257067e5993465c18df6bb4980a50ef63c19818', 'entity-declared', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x767f8a664c5a98e32f0eb42c36a7f64a7f705b4b414630c58987f8942e1e5f30'),
	(29, '\x5cb69da5b8a07e77156b1d7a91c844f1d1b8d8b973dac91f333e55f17453efce', '\x299c033d9b2006d50dc224f4111007e2738b720f383efc3a1ff2e7bc66383fd8', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xc738cb3545487f96552587a11c6b50e82d18029c16b70dffdeeb265fefcb4dea'),
	(30, '\x49e57cdf122cc799c1751d3dcb586124dfceb18f18a6f79f90e5bfdcb284369b', '\xd8e48099c8d202d6a246e46172449db102b297e9a31b71292f653e1f8748b9a4', 'entity-declared', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x33be98d0d2f63552444acc6655ef94d12223275afe7918d2ce4d1574c93162b7'),
	(31, '\x63a6443e113792f99d159a8450cc13e53e2a848ccb9f0a97611e29ba3dab5326', '\x6b6da9ea39871bf9661f0a2c06287dee8f7fd9b44429bface7760181df74f622', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x6295d2d6830e6469c1d5350b6078b4cc412506f74414b02422ab92ecedadc476'),
	(32, '\xb1c5d410a3bc3ce696766462d3ad2dcc3d577e5089f8a6f1d42d21707bce5781', '\x1b5f8aad67c2745fe4a4d26442014a10cc544be8a972cce15f609c549213411d', 'entity-declared', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xf9ea716d92002f06209e59b22a6e57ced7a325b6cbf06858503da5aa82b8e97d'),
	(33, '\xffa61a28400bf247ad1404a80d9780e033f5a71886649a63efe04759d7e365e9', '\x1ce2da71c2e05f4e0109cfa37fa6a12000eec8947098c26701575b5820b5fe7f', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xa818b1b976d22eafa0192c57490bc056ebcf8770b4f4fbc254e020a45ecea1c5'),
	(34, '\x11a4931bf2ade5612fa31ea63653b67a651362d8e3a809ad9d81e484cb694cb1', '\x8620f0f716509e09d3ba87f301b4f3f989099a6450f91bc9166e4b360c0a4ae5', 'entity-declared', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xd8b136019354914900e25e20dbff283e1d00932b9ad58782a3f415d258e0b4c9'),
	(35, '\x0a18880a44194ea77d4dc309998aabdbdab6ef1b57823ec54d83623a868a4033', '\x5044add26da804a3099bff4db62fe6986baaf1e180f3e4ea5e47fe61c03af7a6', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x5fb0d9489449b6961e8775137d8e1f080797c12abf259ba73865d0a308a97070'),
	(36, '\x3e6de96c328f7e973d489a05f09a031d08be8b18cf1f17c0e0154163c0e6ed9a', '\x4165ed5e24115a72aff3a4d566144eeb76d8b10990d41521b8ca6281a9d88ef5', 'stake-held', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x8a8dff6ff017d8f4196699cc939e617f9ebf99424ede4e1f6e3eccf1afb9618e'),
	(37, '\x4bcd5d6b68ed13f974bc7cd5dc332cae8f858431a84906f477997372db12a6ab', '\x70af6bfbaa116f0ecb3efb4f74fbfd059d2d11b3c2596616b12133e9801add97', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x1b28f5cb34fd16da43b2023af008e797b63e8cc2c34c45a28a931eb0cb1dc8a2'),
	(38, '\xe0160ade2bdbb1ec9b6951f3dba21938d26bd46de0bce40dae3b1cac48f83721', '\x79349f4652c7cf02ccbe312b96e9decc2a5b433c5a9ccb1caf31f6fb4a68497c', 'product-described', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x9efadd993002683f85f1d74dba8441da76d905244ac38d9a6684667355311667'),
	(39, '\x72f1900ce289c885e6492254546bd0873b1a24aac9405b68dfd72d65a32cf495', '\x54fe53ba0e63eb448dcf4046fedc145626f461b74b926eb5c837bc3faafbf986', 'assessment-made', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x11a98760631cd56380f51d5e8b4f256c9af9cba350468c402e97ba1dc8d02e25'),
	(40, '\xf37b13276da1d404f06be5622d6052244297e01c08348a48246e64ed80b21e3f', '\x1ec97cec9a3e347cb12dd3bc58eaf24b3e8a8ff89723f66dc550bf127e5611e9', 'company-described', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xc6104b2558d227038c00b7a81da1592d28dcb54482a0845b7fddfccdd0d1bbe4'),
	(41, '\xd779c348691902cb4bb254657f3bae739826612d1ed27a952134ff17de84ffd9', '\x7375ec8c1bf25fe5f7c22f7c11d70bcf3e988ba13ee594cb7e59e6f5237dc551', 'assessment-made', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x4ffa9c3173f90371f93fcaff6c32f89dbe4b91d52ef87786fa99b470ad5a9727'),
	(42, '\xcae8c228fe1a0ad4330edfd01f5d2c8042ea98e21eb7d6baf0c6661189c05039', '\x345d4a1ae500a36d2b505ad0bef1ee73c4d77057f4877d202d265f10035b67a7', 'stake-held', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xe12011727910b765c9ebb7657dca07fd49cfa266aeb5cfe581bcdb38388c9d06'),
	(43, '\x78e8d0c8f462594c94e4d09a08cfa1d52d160da3f9cb4cb5cf9bca365c3cb3e2', '\x530b9767490a8e4b2b62f5ac40d23d04c68ca9bd211ba7867b09841d96941133', 'stake-held', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xae3e331cf3593c61877d187b7bcbe3f7f4919e2900b42c6c77ec05ffcba0121c'),
	(44, '\xe268422d6e7840629914ccb7755df122f58d3a69f244d79e4209a68334e0e464', '\x6336fe1b0b2521dc2fe797980648ef6eafeeb04af55caaf40dc57961faaa05cd', 'stake-held', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x91ee1b35507deb9306b2f6d99e5323457a48a386059e714e3d290e24e0cc0ff3'),
	(45, '\x1d395cb957391acdef4bdb78db29e1b69e85f0e045d1e79ecdf86a4479e788ba', '\xcb27dfddd32e7347eb4b4373c00614ebc6a08d0d54993a689499a65a38420245', 'stake-held', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xccf31944c844e25c583d184c6dcb9eb6253e5e89bfdc32578193efcbb08c0757'),
	(46, '\x0d336ab30d5396a9705d631934c2194f7a253ddb8af7898fb6008f7bc33e592b', '\xd17e18dd2acafebc66a8c058b5b004aa6784f07c64683dc2afc8bd10a658db39', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x4a6e335a3a60fcd639697cc11f573d3f3c1a67d570d1618381906dbf48c04cc1'),
	(47, '\x6da99a4eb9f9a4f20b649da4ee46abb3c5d1db8a8e106f4451f1358b8caca363', '\xcb82154c20d334522e4cd26c580f1abb7cce8bfa97aedbb09cb64c756bef2a6b', 'assessment-made', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xe05db5d41d4dd8ee4b0d9758e145229ab5da2899f3003155504bb8dd653d65b4'),
	(48, '\xd40d3226fbd697def4cd16e4fe823cc2063b739e627e0fac5aed90384671bfa5', '\x5f3e63e197087d520ad6b84e7bf3bbf9fb2ff2d07d4222a513cd4dd2497c2f92', 'deal-reported', 1, 'nix-solutions-2024-05', '2024-02-01', '2024-02-29', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xdf6398d1190b4b8bb7b12846f97a7405a9dba308f5382bb88aa4a65457461e67'),
	(49, '\xb7b6eb3886ba1b3835d169987ef98fa9e389836eb5eddb4e9a6d4e144d776bea', '\xa83238e019c68076756d925ecf5995a8d2310ce99eb38a52920e8b0a8ea1b9bc', 'amount-reported', 1, 'nix-solutions-2024-05', '2024-02-01', '2024-02-29', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xa5cbfe4082414977e29458d24758856449175e9f812a7b345fe4421343dda0a5'),
	(50, '\x9a633ff6410ed77ed2e2bd41e6822652011c7ffff547d80e70fa4466cf22dfdd', '\xbd6961a28a7a29a97257e5fbf23133bd5f45d98935e14933b6d39d584feb5a50', 'round-joined', 1, 'nix-solutions-2024-05', '2024-02-01', '2024-02-29', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xffc257d07593ad4bfdce2af4b5dfc660f71bb9f2df97c87c88e48f26f11f7ef6');
INSERT INTO log VALUES
	(51, '\x6f99afcb5347b7f9fe00e2d273a3190a656f631950dd9bfbf9762f2d9646f544', '\xfb7a0d5be57f79ac182830c227bc584bafdac7c3a1085b8d4722af481206788d', 'round-joined', 1, 'nix-solutions-2024-05', '2024-02-01', '2024-02-29', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x5f631c096b178b7213770d87b0af4d4ff94544b3b8b80ecc83bbdfe8d45e95e6'),
	(52, '\x8ef7afd7c0fcdd9d5906c5eb1a21d51f2c3636364529e98f1ada451a3fde090c', '\xfa522fa8638e8433a7fd5af5a7f97f5dab2e0a6d21aed46cfc47086d487336c5', 'amount-reported', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xc17af3f4d28850ba3030df8db60b25d1f55fba303f6a8066c5e03d324b9acc25'),
	(53, '\xba1479f7ddda0f29652531d40ba550de6060b706666b5661f9a7448b37ee9a66', '\x46f9ee874f9868c44eb7ded87ee0a0e3c864f4dadfd5facdd8902b8181d4f0c0', 'amount-reported', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x3dd573eebe601fb8670dc11f5a3b3ac0780894392e2b5d3e289161484bee821d'),
	(54, '\xd98efa4a93eae65e6e99c3bc380d476e02c0ce5194cec013b0c269848d65b4b6', '\xa87f17bc18bb5a4774019359d7b6b269312059dac9f93981974ecb6710bb722c', 'term-reported', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x01e430a205b3d1bf57d965e8ed6f03b506fbb45b5c224a9ec4b9d324c3637e5a'),
	(55, '\xd4f0f9bab7174eb4a0bde797f99a94bbb8d62ca2062186e00935e25c3b4e2344', '\xd14edae4a91dbf212cd31da3d39e0085f9fe0ddf47caeec5e578e9524866acfb', 'product-described', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x3e53744300f54c65f3cf5d2e5666a648b58011162be1d44b8392ebc093a33468'),
	(56, '\xa537ac515160e4b1bd14fb735cce12e37bf41f13c2ee2f6fdabfe3792fee3ebd', '\xfb56ebd2ae09227897b21843ad93256167cca61332a59e22d965005eb91d3758', 'assessment-made', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xa54ee1500079ba2e248314dc61f60fd49206692217e6c59f6bd216d3687b1902'),
	(57, '\x484cb36fe29626b8b4c6e30ad23682153f8d1ff986f34910c3724b288dda9f38', '\xaf2b54320eb31effb5b2f5667e84b63d15c54a969b6121d996a72db21918c01f', 'entity-named', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x14b989d1e902643ff03d93d116b29d9ab827724b23dc89c83c39d498a02c332f'),
	(58, '\xebe457371217d1b19fbfc1dd8485da9bc8d858ab3e32dd6584f88e4a81a7d3d7', '\x62774410cd940372f940a871e1a4edd655f3015c178398bcfca0007dfa2efbab', 'assessment-made', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x3fb33d54032813672a7497e475f93dc4f6b5bc2932ec8f69e32a9cd7baaeb972'),
	(59, '\x73ff06271b65fd35017287b05a2b203f9993566906e9fa10a542a31154b04257', '\x90c1cdda8afee7708bbdccbc035ea7a997779a3f4cb71dc2da9b449283184a17', 'company-described', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x394bffb844008a3a75b2fee7e040f1c79bc8c3b374129a1da2f5a2a72186af52'),
	(60, '\xe74cf9a06ee34431124a74a787abd536925fe468564506b4bf3b85426977f486', '\xac9a87b5837998501bd5c1ef1f2b30e6e1a5b92342dfc83cdf63b5d36c177d18', 'deal-reported', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x919671276ddad76c5fa918383561880fa72c0ef0ed3a7fc6704415fc5c19f224'),
	(61, '\x19d33b0e56f3682cab7fe688a0cfba6397d8ab080502f92fb6d87c776a7b874e', '\xc942cd0eafe0bcda7520a6f018c6b106a2bfed09f9b4fb87a8397adb84133df7', 'status-reported', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xd5eb80a126802b07f6a4b47d00fb6886bbc9da801e70fcb00ece56129c80128a'),
	(62, '\x685a6d86b0e7f37fdcea6721a2550f096470057304d80a62b2dc2256cb7d1f45', '\x2edd243ad1a90ac40402e4dac0d90b74f6021e01f9456d48c16917bbc3ba6cc9', 'authority-acted', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xb196e2d0c27fa2ff1a5ac3696ccdb30146e90b971f61ca7f2db511841368483a'),
	(63, '\x09562863dd7d180e4bb633e9070e142f19b08114ac0ee8572ba33d3ae606b3ac', '\xb448056d8f2ced3f6554b4118a0fc6ad7cf4513b41bed0fbf621c47c2517c2ca', 'assessment-made', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x33999c899e71900bf50d5a7e17b147fbb32400b3a0a51359bd3cc092e31c8906'),
	(64, '\xf7e846411c332a11608795ae584ce33599698fbbb840329b2f3f83bdcec749c6', '\x1632fe3db2c853926a2e53b1d243d84286f2577c6c4c4a7469fb1e6b44b6474c', 'metric-reported', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x22945f70a90588c848a1ca789f6d1b22cebc547f8624c7810f8835940078296e'),
	(65, '\xd988c0c8f4e530e14bae120d05954265f251cf75acec80032588015855a1549e', '\xe4096b8f118ee6bca4b9378da61a43f96cedb2c5e09a4878a1567f176d44030c', 'relation-reported', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x05e9eba952a55214026f74cac753397741a9e7c40c912e369ab3ba0cd5109bc2'),
	(66, '\x286cc27ca77d3c66bb77a81db52ea87818d6a686baaad958678728703f45fbbe', '\xde3cf8b0062b62f0c9a50688e35f85b1482db03db367535fa26219d7e64bd2fe', 'company-described', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x54640d8d687df23cec628a06a013077d1a9513068100ef789415ce7fa1aec472'),
	(67, '\x1b301f2d33c37cdc469155ebc8eb93394fc19ef3b092d5616904f3aa6f50054a', '\x141012714b8be2c4d1a906b7bb2c091a6daefbd94bf1b31b384a4b20ff8c4fe3', 'assessment-made', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xac86e0841b7701f1eb3b51277340df0a88bf674d7580748f2bb73b151a2247fb'),
	(68, '\xabb3e84a295615d9db47462b04d8e5279ecd3bc5a914f017efb22fdf9b9e88de', '\x8773a8e5ceddb11413c15bc79d6fb67f80bab85f38c5f63e84ceb87d26331a5c', 'relation-reported', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x432b1c62e13b242e1fdd80255b9fb8d45a253ba719e589f1f51a2045f1998507'),
	(69, '\x67ba25649d177d63344c795e53ed6412af66422bc6644b007e192b4e4796851b', '\x1ef2b922b1f539efb6b3e8daa789669bc428995dfb4e300f9d6d859deeb7d0e8', 'assessment-made', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x9761963a460c639c0dc7b49ce0f2bfdf734dec25240afbcf8c1ad7f9ed38db80'),
	(70, '\x3f1e766688ed59ac1216bab437f743be1fcc541fbc0ad8618b1631857b41bd10', '\xdb91ed56528b5b3ddd070dd17617bcae351b415be6364bc177bf90552ffc6166', 'assessment-made', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x098331d54d5008704c6b939111316b4bda97cd34e90c2d42e59e0d0953d62085'),
	(71, '\x45b3cbabebbc71fa929efbd1de0fc5fe0fc4d59296d568422b1eb71a69b6988a', '\x6181115c232e2f648f39e374e3d7eef59f003d84ec5a583b26d7f3799483cbe7', 'relation-reported', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x7e3ba06013e74c7094459da75d214a580600d87ad1989b3fd33ef08718888145'),
	(72, '\x55026f2971e1a252c5c9776b9e426f8cb145514efaa3c7ce700ee8d44efbbfb7', '\x6371c8049b0da3b5bc83eafb4cd9f2c676d8042c9f823b2421245cdb2038e066', 'statement-made', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x63eeb63329bf78957b292c62d5f3d75cd4c84d7b3c8b4dfcca85da123bbd007c'),
	(73, '\xaf8f7098e48ad340800649e720b80a39fec99606bf6be987af2806060a1b05d6', '\xa83fa2c3fb0608057fab350175a87fb9c909ff5b0e156d72e3819999ad1bac48', 'company-described', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xd119209363aad3ee45edc3ad9402b1cfc5b97ce0b659767a458cb95c7a3f8e1d'),
	(74, '\x2b14acd6fdefa8c16ce2a4046779bf1997b6b1263572ad66e45a57653c94fd81', '\xd66598d0bdc5992e9baf061207bb99704fc8acd5522af94db177b6c0983aeb8c', 'product-described', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x1bcde0ee679f8c7136cb3a670c1a550a9272a81aa27d721d3435f05719eb14ac'),
	(75, '\x6d57f5057fddcafa0d780451801c88e75f58085504f0b5239c4faaa2170acbe0', '\x2fc0db14e1e32b323d197fa9bd199e915765bb6a4ff3a800ab8f44b073fbd71a', 'statement-made', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\x02c43ac3d833842057873f145090f15140401779bde6cb63f788773b7bff4e71'),
	(76, '\x7dfff39530fad47147fc6d2848b60a8a64d2448e2b7f5b2f33075b3f3a4f73df', '\x4b4ec11a038334c1e8d3764b5da8960ea2d02e584e11cf1fb3adea70afefcba9', 'assessment-made', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xa088be71250f0f723f22b3db331523103d44dc700dddcb6e24bb6f5511ba136a'),
	(77, '\x5cee76cf7768d71644210aac198351b750e06df42a982be779e5b4f2c3829bcb', '\x796dfea94abc0c0d4ab81c8104534399d04924f791555b070b8548faed9f9300', 'assessment-made', 1, 'nix-solutions-2024-05', '0001-01-01', '2024-06-30', '2024-05-13', '2024-06-30', '2026-03-01T09:01:00.000000Z', 'anna', '\xe023b5d8b3716d3650b047113fa59d593a5426ddd885914f82e30a0439768563'),
	(78, '\xf2e22116af7b091241e6f037254611f482150d60cb6a674c7be23e81a65fa38a', '\x29c76693cd8dadb50750df6e14f1cf48990059c993f95e95aeb6a947a7823b68', 'report-published', 1, 'desk-2026-03-02', '0001-01-01', '2026-03-02', '2026-03-02', '2026-03-02', '2026-03-01T09:02:00.000000Z', 'anna', '\xc91bb50306378202f09702b8ba877370157477d7183ddcc5d10581cb555c248d'),
	(79, '\xd473bb8536ee21eb9351c1a51d81bbfa28c94107479bb365cd640ed121c208e8', '\x4b0f69adc365ae2093dbc2eb34a41e39b6689b5f5e76cb8e4b23afb7b47f5783', 'entity-declared', 1, 'desk-2026-03-02', '0001-01-01', '2026-03-02', '2026-03-02', '2026-03-02', '2026-03-01T09:02:00.000000Z', 'anna', '\x06e352d6d3700c762a628666b6145cf96e8a82c1c4da550e76a980cfe82bbad2'),
	(80, '\x81463591bf36f25d0ba8af060a2db9240e793987df415293f46ecc125287706e', '\xf9c67cc5e39dd8c0338a2131936d803ac6b050e57d73dc88f908c230cd2b002e', 'fact-disputed', 1, 'desk-2026-03-02', '0001-01-01', '2026-03-02', '2026-03-02', '2026-03-02', '2026-03-01T09:02:00.000000Z', 'anna', '\xf21028c5d3afe0a1e524cc3e74a18150ff6bb090adae8e8a1306c8996522ae5f'),
	(81, '\xacc55c1e39cc09ff8a8d0864be7c7cf331aa03276d41be0e6b4592e150d04971', '\x6b1ef3743f89ef88e90dab9d7868ea89dd4a6bb49ce83a76f70ead7a961482b3', 'fact-redacted', 1, 'desk-2026-03-02', '0001-01-01', '2026-03-02', '2026-03-02', '2026-03-02', '2026-03-01T09:03:00.000000Z', 'anna', '\x49e8601900af30ef7cf3c886fb5027e9a13946affba3de4a9b751fc2e90a690d');

INSERT INTO mention VALUES
	(1, 2),
	(1, 3),
	(1, 39),
	(1, 40),
	(1, 42),
	(1, 43),
	(1, 44),
	(1, 45),
	(1, 47),
	(1, 49),
	(1, 52),
	(1, 53),
	(1, 58),
	(1, 59),
	(1, 63),
	(1, 66),
	(1, 67),
	(1, 68),
	(1, 69),
	(1, 71),
	(1, 72),
	(1, 73),
	(1, 75),
	(1, 76),
	(1, 77),
	(2, 4),
	(2, 5),
	(2, 59),
	(2, 60),
	(2, 64),
	(2, 65),
	(2, 69),
	(2, 70),
	(3, 32),
	(3, 33),
	(3, 60),
	(3, 61),
	(3, 63),
	(4, 6),
	(4, 7),
	(4, 65),
	(5, 22),
	(5, 23),
	(5, 38),
	(5, 41),
	(6, 1),
	(6, 28),
	(6, 29),
	(7, 24),
	(7, 25);
INSERT INTO mention VALUES
	(7, 55),
	(7, 56),
	(7, 57),
	(8, 8),
	(8, 9),
	(8, 36),
	(8, 37),
	(8, 39),
	(8, 41),
	(9, 10),
	(9, 11),
	(9, 44),
	(9, 47),
	(10, 34),
	(10, 35),
	(10, 48),
	(10, 49),
	(10, 51),
	(10, 52),
	(10, 53),
	(10, 54),
	(11, 12),
	(11, 13),
	(11, 42),
	(11, 46),
	(11, 47),
	(11, 48),
	(12, 1),
	(12, 30),
	(12, 31),
	(12, 72),
	(12, 75),
	(13, 14),
	(13, 15),
	(13, 73),
	(13, 74),
	(13, 75),
	(14, 26),
	(14, 27),
	(14, 74),
	(15, 16),
	(15, 17),
	(15, 36),
	(15, 38),
	(15, 39),
	(16, 1),
	(17, 18),
	(17, 19),
	(17, 62),
	(18, 20);
INSERT INTO mention VALUES
	(18, 21),
	(18, 43),
	(18, 47),
	(19, 80),
	(20, 78),
	(20, 79),
	(21, 78),
	(22, 81);

INSERT INTO meta VALUES
	(2, '2026-11-30T15:23:03.170524Z');

INSERT INTO payload VALUES
	(1, '{"fact":{"dating":"Undated. It reworks a Financial Times story of 2024-05-13, and its February of this year makes it 2024. The upper bound is the usual lag of such rewrites.","kind":"post","language":"en","outlet":"nix-solutions","published":"[2024-05-13..2024-06-30]","relays":["financial-times"],"report":"nix-solutions-2024-05","title":"Alibaba''s Investments in Chinese AI Startups"},"kind":"report-published","report":"nix-solutions-2024-05","schema":1}'),
	(2, '{"fact":{"slug":"alibaba","type":"company"},"kind":"entity-declared","report":"nix-solutions-2024-05","schema":1}'),
	(3, '{"fact":{"entity":"alibaba","name":"Alibaba"},"kind":"entity-named","report":"nix-solutions-2024-05","schema":1}'),
	(4, '{"fact":{"slug":"alibaba-cloud","type":"company"},"kind":"entity-declared","report":"nix-solutions-2024-05","schema":1}'),
	(5, '{"fact":{"entity":"alibaba-cloud","name":"Alibaba cloud unit"},"kind":"entity-named","report":"nix-solutions-2024-05","schema":1}'),
	(6, '{"fact":{"slug":"amazon","type":"company"},"kind":"entity-declared","report":"nix-solutions-2024-05","schema":1}'),
	(7, '{"fact":{"entity":"amazon","name":"Amazon"},"kind":"entity-named","report":"nix-solutions-2024-05","schema":1}'),
	(8, '{"fact":{"slug":"microsoft","type":"company"},"kind":"entity-declared","report":"nix-solutions-2024-05","schema":1}'),
	(9, '{"fact":{"entity":"microsoft","name":"Microsoft"},"kind":"entity-named","report":"nix-solutions-2024-05","schema":1}'),
	(10, '{"fact":{"slug":"minimax","type":"company"},"kind":"entity-declared","report":"nix-solutions-2024-05","schema":1}'),
	(11, '{"fact":{"entity":"minimax","name":"MiniMax"},"kind":"entity-named","report":"nix-solutions-2024-05","schema":1}'),
	(12, '{"fact":{"slug":"moonshot-ai","type":"company"},"kind":"entity-declared","report":"nix-solutions-2024-05","schema":1}'),
	(13, '{"fact":{"entity":"moonshot-ai","name":"Moonshot AI"},"kind":"entity-named","report":"nix-solutions-2024-05","schema":1}'),
	(14, '{"fact":{"slug":"nvidia","type":"company"},"kind":"entity-declared","report":"nix-solutions-2024-05","schema":1}'),
	(15, '{"fact":{"entity":"nvidia","name":"Nvidia"},"kind":"entity-named","report":"nix-solutions-2024-05","schema":1}'),
	(16, '{"fact":{"slug":"openai","type":"company"},"kind":"entity-declared","report":"nix-solutions-2024-05","schema":1}'),
	(17, '{"fact":{"entity":"openai","name":"OpenAI"},"kind":"entity-named","report":"nix-solutions-2024-05","schema":1}'),
	(18, '{"fact":{"slug":"us-government","type":"company"},"kind":"entity-declared","report":"nix-solutions-2024-05","schema":1}'),
	(19, '{"fact":{"entity":"us-government","name":"US government"},"kind":"entity-named","report":"nix-solutions-2024-05","schema":1}'),
	(20, '{"fact":{"slug":"zhipu","type":"company"},"kind":"entity-declared","report":"nix-solutions-2024-05","schema":1}'),
	(21, '{"fact":{"entity":"zhipu","name":"Zhipu"},"kind":"entity-named","report":"nix-solutions-2024-05","schema":1}'),
	(22, '{"fact":{"slug":"chatgpt","type":"product"},"kind":"entity-declared","report":"nix-solutions-2024-05","schema":1}'),
	(23, '{"fact":{"entity":"chatgpt","name":"ChatGPT"},"kind":"entity-named","report":"nix-solutions-2024-05","schema":1}'),
	(24, '{"fact":{"slug":"kimi","type":"product"},"kind":"entity-declared","report":"nix-solutions-2024-05","schema":1}'),
	(25, '{"fact":{"entity":"kimi","name":"Kimi"},"kind":"entity-named","report":"nix-solutions-2024-05","schema":1}'),
	(26, '{"fact":{"slug":"nvidia-ai-chips","type":"product"},"kind":"entity-declared","report":"nix-solutions-2024-05","schema":1}'),
	(27, '{"fact":{"entity":"nvidia-ai-chips","name":"Nvidia AI chips"},"kind":"entity-named","report":"nix-solutions-2024-05","schema":1}'),
	(28, '{"fact":{"slug":"financial-times","type":"outlet"},"kind":"entity-declared","report":"nix-solutions-2024-05","schema":1}'),
	(29, '{"fact":{"entity":"financial-times","name":"Financial Times"},"kind":"entity-named","report":"nix-solutions-2024-05","schema":1}'),
	(30, '{"fact":{"slug":"nix-solutions","type":"outlet"},"kind":"entity-declared","report":"nix-solutions-2024-05","schema":1}'),
	(31, '{"fact":{"entity":"nix-solutions","name":"NIX Solutions"},"kind":"entity-named","report":"nix-solutions-2024-05","schema":1}'),
	(32, '{"fact":{"slug":"alibaba-cloud-listing","type":"deal"},"kind":"entity-declared","report":"nix-solutions-2024-05","schema":1}'),
	(33, '{"fact":{"entity":"alibaba-cloud-listing","name":"Listing of Alibaba''s cloud unit"},"kind":"entity-named","report":"nix-solutions-2024-05","schema":1}'),
	(34, '{"fact":{"slug":"moonshot-2024","type":"deal"},"kind":"entity-declared","report":"nix-solutions-2024-05","schema":1}'),
	(35, '{"fact":{"entity":"moonshot-2024","name":"Moonshot AI round of 2024"},"kind":"entity-named","report":"nix-solutions-2024-05","schema":1}'),
	(36, '{"as_stated":{"holder":"early investor"},"fact":{"company":["openai"],"holder":["microsoft"]},"kind":"stake-held","para":2,"report":"nix-solutions-2024-05","schema":1}'),
	(37, '{"fact":{"entity":"microsoft","name":"Microsoft Corporation","type":"legal"},"kind":"entity-named","para":2,"report":"nix-solutions-2024-05","schema":1}'),
	(38, '{"fact":{"aspect":"made-by","company":["openai"],"product":"chatgpt","value":"OpenAI"},"kind":"product-described","para":2,"report":"nix-solutions-2024-05","schema":1}'),
	(39, '{"fact":{"about":["alibaba","microsoft","openai"],"dimension":"motive","gist":"Alibaba follows the example of Microsoft with OpenAI, and fears to be left behind."},"kind":"assessment-made","para":2,"report":"nix-solutions-2024-05","schema":1}'),
	(40, '{"fact":{"aspect":"strategy","company":["alibaba"],"value":"invests in Chinese start-ups in generative AI"},"kind":"company-described","para":2,"reality":"in-progress","report":"nix-solutions-2024-05","schema":1}'),
	(41, '{"fact":{"about":["microsoft","chatgpt"],"dimension":"comparison","gist":"Microsoft''s part in the making of ChatGPT was a success."},"kind":"assessment-made","para":2,"report":"nix-solutions-2024-05","schema":1}'),
	(42, '{"as_stated":{"company":"Moonshot"},"attribution":["outlet:financial-times"],"fact":{"company":["moonshot-ai"],"holder":["alibaba"]},"kind":"stake-held","para":4,"report":"nix-solutions-2024-05","schema":1}'),
	(43, '{"attribution":["outlet:financial-times"],"fact":{"company":["zhipu"],"holder":["alibaba"]},"kind":"stake-held","para":4,"report":"nix-solutions-2024-05","schema":1}'),
	(44, '{"attribution":["outlet:financial-times"],"fact":{"company":["minimax"],"holder":["alibaba"]},"kind":"stake-held","para":4,"report":"nix-solutions-2024-05","schema":1}'),
	(45, '{"as_stated":{"company":"MiniMax, and, as reported by"},"attribution":["outlet:financial-times"],"fact":{"company":[{"kind":"company","unnamed":"a name lost after MiniMax"}],"holder":["alibaba"]},"kind":"stake-held","para":4,"report":"nix-solutions-2024-05","schema":1}'),
	(46, '{"fact":{"entity":"moonshot-ai","name":"Moonshot","type":"alias"},"kind":"entity-named","para":4,"report":"nix-solutions-2024-05","schema":1}'),
	(47, '{"fact":{"about":["alibaba","moonshot-ai","zhipu","minimax"],"dimension":"outlook","gist":"The start-ups that Alibaba backs hold promise."},"kind":"assessment-made","para":4,"report":"nix-solutions-2024-05","schema":1}'),
	(48, '{"as_stated":{"happened":"in February this year"},"attribution":["outlet:financial-times"],"fact":{"company":["moonshot-ai"],"deal":"moonshot-2024"},"happened":"2024-02","kind":"deal-reported","para":4,"report":"nix-solutions-2024-05","schema":1}'),
	(49, '{"as_stated":{"amount":"$1 billion","happened":"in February this year"},"attribution":["outlet:financial-times"],"fact":{"amount":{"bound":"exact","currency":"USD","high":"1E+9","low":"1E+9"},"deal":"moonshot-2024","party":["alibaba",{"kind":"company","unnamed":"partners"}]},"happened":"2024-02","kind":"amount-reported","para":4,"report":"nix-solutions-2024-05","schema":1}'),
	(51, '{"as_stated":{"happened":"in February this year"},"attribution":["outlet:financial-times"],"fact":{"by":[{"kind":"company","unnamed":"partners"}],"deal":"moonshot-2024"},"happened":"2024-02","kind":"round-joined","para":4,"report":"nix-solutions-2024-05","schema":1}');
INSERT INTO payload VALUES
	(52, '{"as_stated":{"amount":"$800 million","deal":"creators of Kimi AI","party":"they"},"attribution":["outlet:financial-times"],"fact":{"amount":{"bound":"exact","currency":"USD","high":"8E+8","low":"8E+8"},"basis":"cheque","deal":"moonshot-2024","party":["alibaba"]},"kind":"amount-reported","para":4,"report":"nix-solutions-2024-05","schema":1}'),
	(53, '{"as_stated":{"form":"in loans","share":"Half of this amount"},"attribution":["outlet:financial-times"],"fact":{"basis":"cheque","deal":"moonshot-2024","form":"debt","party":["alibaba"],"share":{"as_stated":"1/2","bound":"exact","high":"5E+1","low":"5E+1","unit":"percent"}},"kind":"amount-reported","para":4,"report":"nix-solutions-2024-05","schema":1}'),
	(54, '{"attribution":["outlet:financial-times"],"fact":{"deal":"moonshot-2024","term":"use-of-proceeds","value":"the loans are there for using Alibaba''s cloud"},"kind":"term-reported","para":4,"report":"nix-solutions-2024-05","schema":1}'),
	(55, '{"fact":{"aspect":"kind","product":"kimi","value":"chatbot"},"kind":"product-described","para":4,"report":"nix-solutions-2024-05","schema":1}'),
	(56, '{"fact":{"about":["kimi"],"dimension":"outlook","gist":"The chatbot gets better quickly."},"kind":"assessment-made","para":4,"report":"nix-solutions-2024-05","schema":1}'),
	(57, '{"fact":{"entity":"kimi","name":"Kimi AI","type":"alias"},"kind":"entity-named","para":4,"report":"nix-solutions-2024-05","schema":1}'),
	(58, '{"fact":{"about":["alibaba"],"dimension":"motive","gist":"Alibaba takes to AI because it needs to grow in new places."},"kind":"assessment-made","para":6,"report":"nix-solutions-2024-05","schema":1}'),
	(59, '{"fact":{"aspect":"unit","company":["alibaba"],"party":["alibaba-cloud"],"value":"cloud"},"kind":"company-described","para":6,"report":"nix-solutions-2024-05","schema":1}'),
	(60, '{"as_stated":{"type":"entry into the stock market"},"fact":{"company":["alibaba-cloud"],"deal":"alibaba-cloud-listing","type":"ipo"},"kind":"deal-reported","para":6,"reality":"planned","report":"nix-solutions-2024-05","schema":1}'),
	(61, '{"as_stated":{"status":"hold off"},"fact":{"deal":"alibaba-cloud-listing","reason":"American sanctions","status":"shelved"},"kind":"status-reported","para":6,"report":"nix-solutions-2024-05","schema":1}'),
	(62, '{"as_stated":{"authority":"American"},"fact":{"action":"sanction","authority":["us-government"],"gist":"Sanctions in answer to which Alibaba put off the listing of its cloud unit."},"kind":"authority-acted","para":6,"report":"nix-solutions-2024-05","schema":1}'),
	(63, '{"fact":{"about":["alibaba","alibaba-cloud-listing"],"dimension":"significance","gist":"Putting off the listing shows that Alibaba plans its moves."},"kind":"assessment-made","para":6,"report":"nix-solutions-2024-05","schema":1}'),
	(64, '{"fact":{"about":"revenue","direction":"less-than","metric":"growth","subject":["alibaba-cloud"],"versus":"Amazon and other competitors"},"kind":"metric-reported","para":6,"report":"nix-solutions-2024-05","schema":1}'),
	(65, '{"fact":{"parties":["alibaba-cloud","amazon"],"relation":"competes","value":"cloud"},"kind":"relation-reported","para":6,"report":"nix-solutions-2024-05","schema":1}'),
	(66, '{"fact":{"aspect":"strategy","company":["alibaba"],"value":"to grow by way of its investments in AI"},"kind":"company-described","para":6,"reality":"planned","report":"nix-solutions-2024-05","schema":1}'),
	(67, '{"fact":{"about":["alibaba"],"dimension":"background","gist":"Rising tensions and limits on foreign investment made Alibaba look for new ways."},"kind":"assessment-made","para":8,"report":"nix-solutions-2024-05","schema":1}'),
	(68, '{"fact":{"parties":["alibaba",{"kind":"company","unnamed":"local startups"}],"relation":"supplies","value":"use of its cloud"},"kind":"relation-reported","para":8,"report":"nix-solutions-2024-05","schema":1}'),
	(69, '{"fact":{"about":["alibaba","alibaba-cloud"],"dimension":"significance","gist":"Lending out its cloud helps inventors at home, softens the sanctions, and gets round the slower growth of the cloud."},"kind":"assessment-made","para":8,"report":"nix-solutions-2024-05","schema":1}'),
	(70, '{"fact":{"about":["alibaba-cloud"],"dimension":"background","gist":"Geopolitics has slowed the building of cloud capacity."},"kind":"assessment-made","para":8,"report":"nix-solutions-2024-05","schema":1}'),
	(71, '{"fact":{"parties":["alibaba",{"kind":"company","unnamed":"Chinese developers"}],"relation":"supplies","value":"use of its cloud"},"kind":"relation-reported","para":10,"report":"nix-solutions-2024-05","schema":1}'),
	(72, '{"fact":{"about":["alibaba"],"gist":"Lending the cloud to Chinese developers pays for Alibaba as well.","speaker":["nix-solutions"]},"kind":"statement-made","para":10,"report":"nix-solutions-2024-05","schema":1}'),
	(73, '{"as_stated":{"value":"purchased before sanctions were imposed"},"fact":{"aspect":"asset","company":["alibaba"],"party":["nvidia"],"value":"Nvidia accelerators bought before the sanctions"},"kind":"company-described","para":10,"report":"nix-solutions-2024-05","schema":1}'),
	(74, '{"fact":{"aspect":"kind","company":["nvidia"],"product":"nvidia-ai-chips","value":"computing accelerators"},"kind":"product-described","para":10,"report":"nix-solutions-2024-05","schema":1}'),
	(75, '{"fact":{"about":["alibaba","nvidia"],"gist":"The accelerators are put to use, and so earn back what they cost.","speaker":["nix-solutions"]},"kind":"statement-made","para":10,"report":"nix-solutions-2024-05","schema":1}'),
	(76, '{"fact":{"about":["alibaba"],"dimension":"outlook","gist":"Working together makes the AI market of the country grow, which is good for investors."},"kind":"assessment-made","para":10,"report":"nix-solutions-2024-05","schema":1}'),
	(77, '{"fact":{"about":["alibaba"],"dimension":"significance","gist":"With its stakes in start-ups Alibaba gets ahead of geopolitics and helps inventors at home."},"kind":"assessment-made","para":11,"report":"nix-solutions-2024-05","schema":1}'),
	(78, '{"fact":{"kind":"note","outlet":"desk","published":"2026-03-02","report":"desk-2026-03-02"},"kind":"report-published","report":"desk-2026-03-02","schema":1}'),
	(79, '{"fact":{"slug":"desk","type":"outlet"},"kind":"entity-declared","report":"desk-2026-03-02","schema":1}'),
	(80, '{"fact":{"event":"b7b6eb3886ba1b3835d169987ef98fa9e389836eb5eddb4e9a6d4e144d776bea","reason":"It is a rounded sum."},"kind":"fact-disputed","report":"desk-2026-03-02","schema":1}'),
	(81, '{"fact":{"event":"9a633ff6410ed77ed2e2bd41e6822652011c7ffff547d80e70fa4466cf22dfdd","reason":"Court order 7."},"kind":"fact-redacted","report":"desk-2026-03-02","schema":1}');

ALTER TABLE ONLY entity
    ADD CONSTRAINT entity_pkey PRIMARY KEY (key);

ALTER TABLE ONLY entity
    ADD CONSTRAINT entity_slug_key UNIQUE (slug);

ALTER TABLE ONLY log
    ADD CONSTRAINT log_id_key UNIQUE (id);

ALTER TABLE ONLY log
    ADD CONSTRAINT log_pkey PRIMARY KEY ("position");

ALTER TABLE ONLY mention
    ADD CONSTRAINT mention_pkey PRIMARY KEY (entity, "position");

ALTER TABLE ONLY meta
    ADD CONSTRAINT meta_pkey PRIMARY KEY (schema);

ALTER TABLE ONLY payload
    ADD CONSTRAINT payload_pkey PRIMARY KEY ("position");

CREATE INDEX log_by_happened ON log USING btree (happened_latest, happened_earliest);

CREATE INDEX log_by_kind ON log USING btree (kind);

CREATE INDEX log_by_recorded ON log USING btree (recorded);

CREATE INDEX log_by_report ON log USING btree (report);

CREATE INDEX log_by_reported ON log USING btree (reported_latest, reported_earliest);

CREATE TRIGGER entity_no_delete BEFORE DELETE ON entity FOR EACH ROW EXECUTE FUNCTION deals_never_slugs('The log is append-only: what was recorded is never deleted. Record a correction instead.');

CREATE TRIGGER entity_no_truncate BEFORE TRUNCATE ON entity FOR EACH STATEMENT EXECUTE FUNCTION deals_never('The log is append-only: what was recorded is never deleted. Record a correction instead.');

CREATE TRIGGER entity_no_update BEFORE UPDATE ON entity FOR EACH STATEMENT EXECUTE FUNCTION deals_never('The log is append-only: what was recorded is never changed. Record a correction instead.');

CREATE TRIGGER log_next AFTER INSERT ON log REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION deals_next();

CREATE TRIGGER log_no_delete BEFORE DELETE ON log FOR EACH STATEMENT EXECUTE FUNCTION deals_never('The log is append-only: what was recorded is never deleted. Record a correction instead.');

CREATE TRIGGER log_no_truncate BEFORE TRUNCATE ON log FOR EACH STATEMENT EXECUTE FUNCTION deals_never('The log is append-only: what was recorded is never deleted. Record a correction instead.');

CREATE TRIGGER log_no_update BEFORE UPDATE ON log FOR EACH STATEMENT EXECUTE FUNCTION deals_never('The log is append-only: what was recorded is never changed. Record a correction instead.');

CREATE TRIGGER mention_no_delete BEFORE DELETE ON mention FOR EACH ROW EXECUTE FUNCTION deals_never_words('The log is append-only: what was recorded is never deleted. Record a correction instead.');

CREATE TRIGGER mention_no_truncate BEFORE TRUNCATE ON mention FOR EACH STATEMENT EXECUTE FUNCTION deals_never('The log is append-only: what was recorded is never deleted. Record a correction instead.');

CREATE TRIGGER mention_no_update BEFORE UPDATE ON mention FOR EACH STATEMENT EXECUTE FUNCTION deals_never('The log is append-only: what was recorded is never changed. Record a correction instead.');

CREATE TRIGGER meta_no_delete BEFORE DELETE ON meta FOR EACH STATEMENT EXECUTE FUNCTION deals_never('The log is append-only: what was recorded is never deleted. Record a correction instead.');

CREATE TRIGGER meta_no_truncate BEFORE TRUNCATE ON meta FOR EACH STATEMENT EXECUTE FUNCTION deals_never('The log is append-only: what was recorded is never deleted. Record a correction instead.');

CREATE TRIGGER meta_no_update BEFORE UPDATE ON meta FOR EACH STATEMENT EXECUTE FUNCTION deals_never('The log is append-only: what was recorded is never changed. Record a correction instead.');

CREATE TRIGGER payload_no_delete BEFORE DELETE ON payload FOR EACH ROW EXECUTE FUNCTION deals_never_words('The log is append-only: what was recorded is never deleted. Record a correction instead.');

CREATE TRIGGER payload_no_truncate BEFORE TRUNCATE ON payload FOR EACH STATEMENT EXECUTE FUNCTION deals_never('The log is append-only: what was recorded is never deleted. Record a correction instead.');

CREATE TRIGGER payload_no_update BEFORE UPDATE ON payload FOR EACH STATEMENT EXECUTE FUNCTION deals_never('The log is append-only: what was recorded is never changed. Record a correction instead.');
